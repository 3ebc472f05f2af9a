import type { ActionName } from '../connection/next-actions.ts';

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
