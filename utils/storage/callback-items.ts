import type { LoginEnding } from '../etrade/callback/callback-verdict.ts';
import { isListOf, isNullOr, isNumber, isOneOf, isRecord, isText } from './engine/checks.ts';
import { profileItem } from './engine/stored-item.ts';

/** The callback address that is registered with E*TRADE for this profile's consumer key. Writer: options. */
export const callbackAddressItem = profileItem<string | null>(
  'local',
  'callback-address',
  null,
  isNullOr(isText),
);

/** Enough to see a callback come alive. */
export const KEPT_ENDINGS = 5;

const isEnding = isRecord<LoginEnding>({
  how: isOneOf('codePage', 'byHand', 'callback'),
  at: isNumber,
  address: isNullOr(isText),
});

/** How the last logins of this consumer key ended, oldest first. Writer: background; who changes the keys clears it. */
export const loginEndingsItem = profileItem<readonly LoginEnding[]>(
  'local',
  'login-endings',
  [],
  isListOf(isEnding),
);
