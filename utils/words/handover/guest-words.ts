import type { WebFault } from '../../etrade/callback/parse-web-address.ts';

/** Why no page can be invited by a text. */
export const GUEST_FAULTS: Readonly<Record<WebFault, string>> = {
  empty: 'Enter the address of your page: it begins with https:// or http://.',
  tooLong: 'This address is too long: it may have 2000 characters.',
  notAnAddress: 'This is no web address: it begins with https:// or http:// and has no blank.',
  notWeb: 'Only a web page can be invited: its address begins with https:// or http://.',
  notEncrypted: 'Only https can be invited, or http on this computer (localhost, 127.0.0.1).',
  userInfo: 'Leave out the name and password in front of the @.',
  etrade: 'This is E*TRADE’s own: it need not ask.',
};

/** What became of an invitation. */
export const GUEST_CHANGED = {
  invited: 'Invited. Load the page again where it is open.',
  removed: 'Removed. The page is told nothing any more.',
  isInvited: 'This page is invited already.',
  notAllowed:
    'Not invited: the browser does not let Opening Bell speak to this page. Press Invite again and allow it.',
  notStored: 'The browser could not store this. Make room on the disk, then try again.',
};
