import { expect, it } from 'vitest';
import type { KeyFault } from '@/utils/etrade/parse-consumer-keys';
import { KEEP_MODES } from '@/utils/keys/keep-modes';
import { KEEP_WORDS, keyFaultWords, keysAccepted } from '@/utils/words/keys-words';

/** One that is forgotten does not compile. */
const FAULTS: Readonly<Record<KeyFault, RegExp>> = {
  empty: /empty/,
  invisibleCharacter: /invisible/,
  blank: /blank or a line break/,
  webAddress: /web address/,
  placeholder: /placeholder/,
  tooShort: /too short/,
  tooLong: /too long/,
  foreignCharacter: /no E\*TRADE key/,
  sameAsKey: /once more/,
};

it.each(Object.entries(FAULTS) as [KeyFault, RegExp][])(
  'a key that is no key is told why: %s',
  (fault, why) => {
    expect(keyFaultWords('key', fault)).toMatch(/^The consumer key (?:is|holds) .+\.$/);
    expect(keyFaultWords('key', fault)).toMatch(why);
    expect(keyFaultWords('secret', fault)).toMatch(/^The consumer secret /);
  },
);

it('a pair that E*TRADE accepts is told with the time that it took', () => {
  expect(keysAccepted(120)).toBe('E*TRADE accepts this pair (120 ms).');
});

it('every way to keep keys is offered, with what it protects against', () => {
  expect(Object.keys(KEEP_WORDS)).toEqual(KEEP_MODES);
  for (const { label, truth } of Object.values(KEEP_WORDS)) {
    expect(label).toMatch(/^[A-Z]/);
    for (const lockAfter of [null, 30, 120]) expect(truth(lockAfter)).toMatch(/^[A-Z].{20,}\.$/);
  }
});
