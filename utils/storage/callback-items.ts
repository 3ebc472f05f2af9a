import { isNullOr, isText } from './engine/checks.ts';
import { profileItem } from './engine/stored-item.ts';

/** The callback address that is registered with E*TRADE for this profile's consumer key. Writer: options. */
export const callbackAddressItem = profileItem<string | null>(
  'local',
  'callback-address',
  null,
  isNullOr(isText),
);
