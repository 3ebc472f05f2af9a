import { type KeyField, pairIn, parseConsumerKeys } from '../../etrade/parse-consumer-keys.ts';
import type { KeysDraft } from '../../storage/draft-items.ts';

/** What stands in the two fields once a text was entered in one of them: one paste may bring both values. */
export function withTyped(before: KeysDraft, field: KeyField, text: string): KeysDraft {
  return pairIn(text) ?? { ...before, [field]: text };
}

/** Nobody types so much between two looks. */
const AT_ONCE = 8;

/** How many characters a change has brought: what stood there before and stands there still is not counted. */
function broughtBy(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return after.length - start - end;
}

const WHOLE_KEY = /^[\da-f]{32}$/i;
const WHOLE_SECRET = /^(?:[\da-f]{32}){1,2}$/i;

/**
 * Whether there is something to ask or to say about what stands in the fields: at once where it was pasted, after a
 * pause where it was typed letter by letter and is as long as E*TRADE's are, and not while it is half there.
 */
export function readiness(before: KeysDraft, now: KeysDraft): 'atOnce' | 'afterPause' | 'notYet' {
  const isPasted =
    broughtBy(before.key, now.key) >= AT_ONCE || broughtBy(before.secret, now.secret) >= AT_ONCE;
  const parsed = parseConsumerKeys(now);
  if (isPasted) {
    const isTelling = parsed.name === 'valid' || now[parsed.field] !== '';
    return isTelling ? 'atOnce' : 'notYet';
  }
  const isWhole = WHOLE_KEY.test(now.key) && WHOLE_SECRET.test(now.secret) && parsed.name === 'valid';
  const isChanged = before.key !== now.key || before.secret !== now.secret;
  return isWhole && isChanged ? 'afterPause' : 'notYet';
}
