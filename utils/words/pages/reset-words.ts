/** What a whole reset cannot reach any more. */
const LEFT: Readonly<Record<'token' | 'file', string>> = {
  token:
    'A token may still work at E*TRADE until midnight in New York: nobody has confirmed that it was revoked.',
  file: 'A token file is still in Downloads: delete it there.',
};

/** What ends with the reset of a profile. */
export const profileResetEnds = (label: string): string =>
  `Reset revokes the token of ${label} and deletes its keys, its callback address, its token file and what is typed. Locked, its token cannot be revoked: it works until midnight in New York.`;

/** What ends with a reset of everything. */
export const WHOLE_RESET_ENDS =
  'Reset revokes every token and deletes all keys, settings, rules, paired programs and token files. Locked, a token cannot be revoked: it works until midnight in New York.';

export const RESET = {
  busy: 'A code is being exchanged. Try again in a moment.',
  notStored: 'The browser could not delete all of it. Make room on the disk, then try again.',
};

export const profileReset = (label: string): string => `${label} is as after the installation`;

export const WHOLE_RESET = 'Opening Bell is as after the installation';

/** The same, with what is left; null where nothing is. */
export const resetLeaves = (leaves: readonly ('token' | 'file')[]): string | null =>
  leaves.length === 0 ? null : `${WHOLE_RESET}. ${leaves.map((each) => LEFT[each]).join(' ')}`;
