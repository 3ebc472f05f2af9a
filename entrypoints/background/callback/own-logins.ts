import { ownLoginsItem } from '@/utils/storage/bridge-items';
import type { Look } from '@/utils/storage/storage-condition';

/** More than anybody leaves open. */
const MOST_LOGINS = 16;

/** Remembers a login of ours for longer than it lives: no login fails over this note. */
export function noteOwnLogin(requestToken: string): Promise<void> {
  return ownLoginsItem
    .change((known, write) => write([...known, requestToken].slice(-MOST_LOGINS)))
    .catch(() => undefined);
}

/** Whether a page belongs to a login of ours, however that has ended: its code is nobody else's. */
export const isOwnLogin = (look: Look, requestToken: string): boolean =>
  look.find(ownLoginsItem).includes(requestToken);
