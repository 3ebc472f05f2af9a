import type { AddressFault } from '../../etrade/callback/parse-callback-address.ts';

const ADDRESS_FAULTS: Readonly<Record<AddressFault, string>> = {
  empty: 'is empty',
  notAnAddress: 'is no web address: it begins with https:// or http:// and has no blank',
  notWeb: 'begins with another word than https or http',
  notEncrypted: 'is http: only https, or http on this computer (localhost, 127.0.0.1), keeps a code secret',
  userInfo: 'holds a name or a password in front of the host: leave that out',
  fragment: 'holds a #: what E*TRADE adds would stand behind it',
  etrade: "is one of E*TRADE's own",
  carriesOAuth: "holds E*TRADE's own parameters already: leave out everything that begins with oauth_",
  tooLong: 'is longer than 2000 characters',
};

/** Why a text is no callback address. */
export const addressFaultWords = (fault: AddressFault) => `The callback address ${ADDRESS_FAULTS[fault]}.`;

/** What became of a change of a callback address. */
export const ADDRESS_CHANGED = {
  saved: 'Saved. From now on a login may end at this address as well as on the code page.',
  removed: 'Removed. Logins end on the code page.',
  notAllowed:
    'Not saved: the browser does not let Opening Bell see this address, so no login could end there. Save it again and allow it; until then, paste the address into the field for the code.',
  notStored: 'The browser could not store this. Make room on the disk, then try again.',
};
