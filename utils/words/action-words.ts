import type { ActionName } from '../connection/next-actions.ts';
import type { Press } from '../messages/press.ts';

/** What stands on the button of each action. */
export const ACTION_WORDS: Readonly<Record<ActionName, string>> = {
  connect: 'Connect',
  showTab: 'Show the E*TRADE tab',
  reopenPage: 'Open the approval page again',
  cancel: 'Cancel',
  renew: 'Renew',
  disconnect: 'Disconnect',
  addKeys: 'Add your keys',
  fixKeys: 'Fix the keys',
  otherKeys: 'Try the other environment',
  allowAccess: 'Allow access',
  repair: 'Repair',
  connectAgain: 'Connect again',
  lock: 'Lock',
  replaceToken: 'Connect anyway',
  keepToken: 'Keep the token',
  keepEarlierToken: 'Keep the earlier token',
};

/** What an action comes to, where its name alone does not tell. */
export const ACTION_HINTS: Readonly<Partial<Record<ActionName, string>>> = {
  renew: 'Keeps the token awake for two more hours',
  disconnect: 'Revokes the token, for every program that uses it',
  connectAgain: 'A new login at E*TRADE, for a new token',
  lock: 'Asks for the passphrase again',
};

/** What to say when the state alone does not show that it worked. */
export const DONE_WORDS: Readonly<Partial<Record<ActionName, string>>> = {
  renew: 'Renewed. Awake for two more hours.',
  disconnect: 'Revoked at E*TRADE.',
};

/** What stands in the menu of the icon, and beside each shortcut. */
export const PRESS_WORDS: Readonly<Record<Press, string>> = {
  'connect-or-renew': 'Connect, or renew',
  lock: 'Lock',
  disconnect: 'Disconnect',
  'open-console': 'Open console',
  'use-token': 'Use this token',
};

/** In the menu of the icon, where the browser has a place beside the page. */
export const OPEN_BESIDE = 'Console beside the page';

/** In the menu of a text that is selected on E*TRADE's page. */
export const USE_SELECTION = 'Use this as the verification code';
