import type { LoginEnding } from '@/utils/etrade/callback/callback-verdict';
import { KEPT_ENDINGS, loginEndingsItem } from '@/utils/storage/callback-items';
import { etradeNow } from '../world/clock';

/** How a login ended, and at which address where E*TRADE led to one. */
export type Ending = Omit<LoginEnding, 'at'>;

/** A code that stood on E*TRADE's page. */
export const ON_CODE_PAGE: Ending = { how: 'codePage', address: null };

/** Remembers how the last logins of a profile ended. A login that has brought its token does not fail over this note. */
export function noteEnding(profileId: string, ending: Ending): Promise<void> {
  const note = { ...ending, at: etradeNow() };
  return loginEndingsItem(profileId)
    .change((known, write) => write([...known, note].slice(-KEPT_ENDINGS)))
    .catch(() => undefined);
}
