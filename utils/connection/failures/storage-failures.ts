import { type FailureText, text } from './failure-text.ts';

/** What can go wrong with what is saved: nothing is overwritten then, and nothing half kept. */
export const STORAGE_FAILURES = {
  tokenNotKept: text(
    'The token could not be saved, so Opening Bell is not connected.',
    'There is no room left for it, and E*TRADE has revoked it again. Make room on the disk, then connect again.',
    'connect',
  ),
  storageFull: text(
    'The browser could not save this, so it was not done.',
    'The disk is full, or the room that the browser gives. What was saved before is unchanged; make room, then try again.',
    'connect',
  ),
  storageUnreadable: text(
    'The browser cannot read what Opening Bell has saved.',
    'Nothing was overwritten. Close the browser and open it again; if this stays, reset Opening Bell.',
    'repair',
  ),
  storageNewer: text(
    'A newer version of Opening Bell has saved what is here.',
    'This version does not understand it, so nothing was overwritten. Install the newer version again, or reset this one.',
    'repair',
  ),
  storageDamaged: text(
    'What Opening Bell has saved is damaged.',
    'Nothing was overwritten, and nothing is guessed from what is left. A reset makes a fresh start.',
    'repair',
  ),
  keysLost: text(
    'The saved keys were lost.',
    'Keys were saved in this browser, and its disk holds them no more. Enter key and secret again.',
    'fixKeys',
  ),
} as const satisfies Readonly<Record<string, FailureText>>;
