import type { FailureText, FailureTexts } from './failure-text.ts';

/** Said of a browser that has not answered yet. */
export const STORAGE_SLOW: FailureText = {
  happened: "The browser's storage is slow to answer.",
  advice:
    'Opening Bell goes on as soon as it does; nothing is lost. If this lasts, close the browser and open it again.',
};

/** What can go wrong with what is saved: nothing is overwritten then, and nothing half kept. */
export const STORAGE_FAILURES = {
  tokenNotKept: {
    happened: 'The token could not be saved, so Opening Bell is not connected.',
    advice:
      'There is no room left for it, and E*TRADE has revoked it again. Make room on the disk, then connect again.',
  },
  storageFull: {
    happened: 'The browser could not save this, so it was not done.',
    advice:
      'The disk is full, or the room that the browser gives. What was saved before is unchanged; make room, then try again.',
  },
  storageUnreadable: {
    happened: 'The browser cannot read what Opening Bell has saved.',
    advice:
      'Nothing was overwritten. Close the browser and open it again; if this stays, reset Opening Bell.',
  },
  storageNewer: {
    happened: 'A newer version of Opening Bell has saved what is here.',
    advice:
      'This version does not understand it, so nothing was overwritten. Install the newer version again, or reset this one.',
  },
  storageDamaged: {
    happened: 'What Opening Bell has saved is damaged.',
    advice: 'Nothing was overwritten, and nothing is guessed from what is left. A reset makes a fresh start.',
  },
  keysLost: {
    happened: 'The saved keys were lost.',
    advice: 'Keys were saved in this browser, and its disk holds them no more. Enter key and secret again.',
  },
} as const satisfies FailureTexts;
