import type { InputFaultCode } from '../../etrade/catalogue/check-input.ts';
import { type Bounds, kindOf } from '../../etrade/catalogue/parameter-kinds.ts';

const WORDS: Readonly<Record<Exclude<InputFaultCode, 'outOfBounds'>, string>> = {
  missing: 'The call needs this.',
  notADate: 'A whole date is wanted.',
  notWhole: 'A whole number is wanted.',
  notANumber: 'A number is wanted, such as 97.50.',
  notAnId: 'An id is wanted: digits alone.',
  notOffered: 'A value of the list is wanted.',
  over25Symbols: 'E*TRADE takes 25 symbols, or 50 with overrideSymbolCount.',
  over50Symbols: 'E*TRADE takes 50 symbols at most.',
  otherDateMissing: 'E*TRADE takes both dates or none.',
  datesReversed: 'This date is before the first one.',
  notSendable: 'A part of this cannot be sent.',
  controlCharacter: 'A line break or another unseen character is not sent.',
  backslash: 'A path has no backslash.',
  fragment: 'What begins with # is never sent. Write %23 for the character.',
  otherHost: 'This profile calls another host.',
  atSign: 'A path has no @.',
  doubleSlash: 'Two slashes in a row are not sent.',
  dots: 'Dots that leave a folder are not sent.',
  encodedSlash: 'A path has no encoded slash.',
  encodedDot: 'A path has no encoded dot.',
  badEscape: 'This % begins no character. Write %25 for the sign.',
  notUnderV1: 'A path under /v1 is wanted, such as accounts/list.',
  oauthPath: 'Only the buttons above ask for tokens.',
  notARead: 'This is no read: it previews or changes an order.',
  oauthParameter: 'The signature adds what begins with oauth_ by itself.',
};

/** What is wrong with a value, or what is wanted in its place. */
export function inputFaultWords(code: InputFaultCode, operationId: string, parameter: string): string {
  if (code !== 'outOfBounds') return WORDS[code];
  return `A whole number ${boundsWords(kindOf(operationId, parameter) as Bounds)} is wanted.`;
}

export const boundsWords = ({ least, most }: Bounds): string =>
  most === Number.POSITIVE_INFINITY ? `from ${least}` : `from ${least} to ${most}`;
