import { isListOf, isRecord, isText } from './engine/checks.ts';
import { perProfile } from './engine/per-profile.ts';
import { storedItem } from './engine/stored-item.ts';

/** An account that List Accounts named, for the forms that ask for its key. */
export interface KnownAccount {
  readonly accountIdKey: string;
  readonly description: string;
}

const isAccounts = isListOf(isRecord<KnownAccount>({ accountIdKey: isText, description: isText }));

/** Writer: background, after List Accounts. */
export const accountsItem = perProfile((profileId) =>
  storedItem('session', `accounts-${profileId}`, [], isAccounts),
);
