import { formatLocalTime } from '../format-time.ts';

/** The code of another program, as the popup offers it. */
export const CODE_OFFER = {
  whose: (keyHint: string) =>
    `E*TRADE shows a code for a program with the key ${keyHint}. It is good for five minutes.`,
  goesTo: (address: string, isConfirmed: boolean) =>
    isConfirmed
      ? `A login of Opening Bell with the same key is under way, so it was not sent to ${address}.`
      : `Your rule for this key sends it to ${address}, in the tab that shows it. From the next time on by itself.`,
  goesByItself: (address: string) =>
    `Codes for this key go to ${address} by themselves, unless a login of Opening Bell with the same key is under way.`,
  delivered: (address: string, at: number) =>
    `A code for another program went to ${address} at ${formatLocalTime(at)}.`,
};

/** What became of a change of the rules. */
export const RULE_CHANGED = {
  saved: 'Saved. The first time you confirm in the popup; then codes for this key go there by themselves.',
  removed: 'Removed',
  keyHasRule: 'This key has a rule already: a code can go to one place only. Remove that one first.',
  notAllowed:
    'Not saved: the browser does not let Opening Bell see this address. Without that some cookies of your application stay behind, and it would not know its login again. Add the rule again and allow it.',
  notStored: 'The browser could not store this. Make room on the disk, then try again.',
};

/** What became of a rule by which codes go to a paired program. */
export const CODE_RULE = {
  saved: 'Saved: from the next code on. This one has still to be sent.',
  removed: RULE_CHANGED.removed,
  notStored: RULE_CHANGED.notStored,
};
