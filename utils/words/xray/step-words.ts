import type { Pasted } from '../../oauth/compare/read-pasted.ts';
import type { BaseStringPartKind, PairSource } from '../../oauth/signature-steps.ts';

/** Where a pair stands in the request. */
export const SOURCE_WORDS: Readonly<Record<PairSource, string>> = {
  header: 'Header',
  query: 'Query',
  body: 'Form',
};

export const PART_WORDS: Readonly<Record<BaseStringPartKind, string>> = {
  method: 'Method',
  uri: 'Address',
  name: 'Name',
  value: 'Value',
  separator: 'Separator',
};

/** Whose signature is taken apart. */
export const SUBJECT_WORDS = {
  compared: 'What you pasted, signed right',
  lastCall: 'The last call',
  example: 'E*TRADE’s example',
} as const;

export type Subject = keyof typeof SUBJECT_WORDS;

export const NO_SECRETS =
  'The key, the signature and the header take this profile’s keys and today’s token, which are not at hand.';

export const EARLIER_TOKEN =
  'The last call was signed with an earlier token: its signature cannot be made again.';

export const NO_SIGNED_CALL = 'Send a call: it is taken apart here.';

export const MASKED =
  'Key, token and secrets are masked. Each dot stands for a character, so that all is as long as it was.';

export const NOT_KEPT =
  'What you paste stays in this page’s memory, also where it holds a live token: the field is emptied at once, nothing is stored or sent, and it is gone when you leave.';

export const SAME_AS_GUIDE = 'This browser signs as E*TRADE’s guide does.';

export const notAsGuide = (found: string, right: string) =>
  `This browser does not sign as E*TRADE’s guide does: ${found} in place of ${right}.`;

/** What was pasted, without a word of it. */
export function pastedText(pasted: Pasted): string {
  switch (pasted.name) {
    case 'header':
      return `${pasted.request ? 'A curl line' : 'An Authorization header'} with ${pasted.header.parameters.length} parameters.`;
    case 'baseString':
      return `A base string of ${pasted.text.length} characters.`;
    case 'unread':
      return 'Nothing that can be compared.';
  }
}
