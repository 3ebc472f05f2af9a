import type { Comparison, UncheckedCode } from '../../oauth/compare/compare-signatures.ts';
import type { Difference } from '../../oauth/compare/difference.ts';
import type { PartDifference } from '../../oauth/compare/part-difference.ts';
import type { UnreadCode } from '../../oauth/compare/read-pasted.ts';
import { maskedAddress, maskedName, maskedValue } from '../../oauth/mask-text.ts';
import type { SigningErrorCode } from '../../oauth/signing-error.ts';
import { formatTimeLeft } from '../format-time.ts';
import { visibleText } from '../visible-text.ts';
import type { DifferenceWords } from './difference-words.ts';
import { HEADER_FAULT_WORDS } from './header-fault-words.ts';
import { REQUEST_MISTAKE_WORDS } from './request-mistake-words.ts';
import { SIGNING_MISTAKE_WORDS } from './signing-mistake-words.ts';

/** What came of a comparison, or is still to come. */
export interface ComparisonText {
  readonly kind: 'ok' | 'problem' | 'open';
  readonly title: string;
  readonly advice: string;
  /** Said beside it: a second fault, an age. */
  readonly second?: string;
  /** Where two base strings part. */
  readonly where?: string;
}

const WORDS: Readonly<Record<Difference['code'], DifferenceWords>> = {
  ...HEADER_FAULT_WORDS,
  ...REQUEST_MISTAKE_WORDS,
  ...SIGNING_MISTAKE_WORDS,
};

const UNREAD: Readonly<Record<UnreadCode, string>> = {
  notRecognised:
    'This is neither an Authorization header that begins with OAuth, nor a line for curl, nor a base string that begins with the method and &.',
  tooLong: 'This is longer than any header: paste one header, one curl line or one base string.',
  otherScheme: 'This header is not OAuth’s: E*TRADE wants one that begins with OAuth.',
  noHeader: 'This curl line sends no Authorization header: nothing is signed.',
  noSignature: 'There is no oauth_signature in this header.',
};

const UNCHECKED: Readonly<Record<UncheckedCode, string>> = {
  keysMissing:
    'To compare the signature itself takes this profile’s keys: unlock them, or enter them in Options.',
  tokenMissing: 'To compare the signature itself takes today’s token: connect first.',
  requestTokenUnknown:
    'It is signed with the secret of another program’s request token, which Opening Bell cannot know.',
};

const UNSIGNABLE: Readonly<Record<SigningErrorCode, string>> = {
  invalidUrl: 'The URL is no web address: give the one that the signature was made for.',
  unsupportedName: 'A parameter has a name that cannot be signed here: __proto__.',
  malformedText: 'There is half a letter in it, which has no encoding.',
};

export const LOOKING: ComparisonText = {
  kind: 'open',
  title: 'Looking…',
  advice: 'Every mistake that is known is tried, then two at once.',
};

export const unreadText = (why: UnreadCode): ComparisonText => ({
  kind: 'open',
  title: 'Not read.',
  advice: UNREAD[why],
});

export function comparisonText(comparison: Comparison): ComparisonText {
  switch (comparison.name) {
    case 'same':
      return {
        kind: 'ok',
        title: 'The same.',
        advice: 'Your program signs as E*TRADE wants it.',
        ...agedIn(comparison),
      };
    case 'sameWithVersion':
      return {
        kind: 'ok',
        title: 'oauth_version is signed, but E*TRADE’s example leaves it out.',
        advice: 'E*TRADE accepts it. All else is the same.',
        ...agedIn(comparison),
      };
    case 'sameButKeys':
      return {
        kind: 'ok',
        title: 'The same, as far as can be told.',
        advice:
          'Consumer key and token were taken from what you pasted: there are none at hand to compare them with.',
        ...agedIn(comparison),
      };
    case 'unchecked':
      return {
        kind: 'open',
        title: 'Nothing wrong in the header itself.',
        advice: UNCHECKED[comparison.why],
      };
    case 'unsignable':
      return { kind: 'open', title: 'Not compared.', advice: UNSIGNABLE[comparison.why] };
    case 'unexplained':
      return {
        kind: 'problem',
        title: 'Not the same, and no known mistake explains it.',
        advice: comparison.where
          ? 'See where it begins to differ.'
          : 'Most often it is another secret: of the other environment, of an earlier token, or mistyped. Which one cannot be told from a signature. See also that method and URL are those of the call; a base string would tell more.',
        ...(comparison.isCutShort && { second: CUT_SHORT }),
        ...whereIn(comparison.where),
      };
    case 'differs': {
      const [first, second] = comparison.differences.map(textOf);
      return {
        kind: 'problem',
        title: first?.what ?? '',
        advice: first?.advice ?? '',
        ...(second && { second: `And a second one. ${second.what} ${second.advice}` }),
        ...whereIn(comparison.where),
      };
    }
  }
}

function textOf({ code, of = '' }: Difference) {
  const { what, advice } = WORDS[code];
  return { what: what(visibleText(maskedName(of))), advice };
}

const CUT_SHORT = 'Two mistakes at once were not looked for: the request is too long for that.';

const agedIn = ({ ageMs }: { readonly ageMs?: number }) =>
  ageMs === undefined
    ? {}
    : {
        second: `Its timestamp is ${ageText(ageMs)} old. E*TRADE takes five minutes: sent now, it is refused.`,
      };

const DAY_MS = 24 * 60 * 60_000;

function ageText(ageMs: number): string {
  const days = Math.floor(ageMs / DAY_MS);
  return days < 2 ? formatTimeLeft(ageMs) : `${days.toLocaleString('en-US')} days`;
}

const whereIn = (where: PartDifference | null) => (where ? { where: partText(where) } : {});

/** Nothing of what was pasted is told but through a mask: of a key or a token, how long it is. */
function partText(where: PartDifference): string {
  const of = 'of' in where ? visibleText(maskedName(where.of)) : '';
  const instead = (mask: (text: string) => string, { found, right }: Replaced) =>
    `${visibleText(mask(found))} in place of ${visibleText(mask(right))}.`;
  switch (where.part) {
    case 'shape':
      return 'A base string has three parts with & in between: this one has not.';
    case 'method':
      return `It begins to differ in the method: ${instead(maskedName, where)}`;
    case 'uri':
      return `It begins to differ in the address: ${instead(maskedAddress, where)}`;
    case 'missing':
      return `It begins to differ where ${of} is missing.`;
    case 'unexpected':
      return `It begins to differ at ${of}, which is too much.`;
    case 'order':
      return `It begins to differ at ${of}, which stands in another place.`;
    case 'value': {
      const mask = (text: string) => maskedValue(where.of, text);
      return `It begins to differ in the value of ${of}: ${instead(mask, where)}`;
    }
  }
}

type Replaced = Pick<Extract<PartDifference, { part: 'value' }>, 'found' | 'right'>;
