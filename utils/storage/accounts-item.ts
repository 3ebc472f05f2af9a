import { storage } from 'wxt/utils/storage';
import { perProfile } from './per-profile.ts';

/** An account that List Accounts named, for the forms that ask for its key. */
export interface KnownAccount {
  readonly accountIdKey: string;
  readonly description: string;
}

/** Writer: background, after List Accounts. */
export const accountsItem = perProfile((profileId) =>
  storage.defineItem<readonly KnownAccount[]>(`session:accounts-${profileId}`, { fallback: [], version: 1 }),
);
