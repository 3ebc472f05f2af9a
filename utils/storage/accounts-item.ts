import { perProfile } from './per-profile.ts';
import { storedItem } from './stored-item.ts';

/** An account that List Accounts named, for the forms that ask for its key. */
export interface KnownAccount {
  readonly accountIdKey: string;
  readonly description: string;
}

/** Writer: background, after List Accounts. */
export const accountsItem = perProfile((profileId) =>
  storedItem<readonly KnownAccount[]>('session', `accounts-${profileId}`, []),
);
