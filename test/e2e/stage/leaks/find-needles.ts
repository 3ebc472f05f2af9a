import type { Needle } from './secret-forms.ts';

const WORD_BYTES = 4;
const FILTER_BITS = 16;

export type FindNeedles = (haystack: Uint8Array) => Set<Needle>;

/**
 * Looks for all needles in one pass, however many: a run has some thousand of them and a profile some ten megabytes.
 * Each needle is known by its first four bytes.
 */
export function needleFinder(needles: readonly Needle[]): FindNeedles {
  const byWord = Map.groupBy(needles, ({ bytes }) => firstWord(bytes));
  const filter = new Uint8Array(2 ** FILTER_BITS);
  for (const word of byWord.keys()) filter[slotOf(word)] = 1;

  return (haystack) => {
    const found = new Set<Needle>();
    let word = 0;
    for (let at = 0; at < haystack.length; at += 1) {
      word = ((word << 8) | (haystack[at] ?? 0)) >>> 0;
      if (at < WORD_BYTES - 1 || filter[slotOf(word)] === 0) continue;
      for (const needle of byWord.get(word) ?? []) {
        if (startsAt(haystack, needle.bytes, at - WORD_BYTES + 1)) found.add(needle);
      }
    }
    return found;
  };
}

const slotOf = (word: number): number => (word ^ (word >>> FILTER_BITS)) & (2 ** FILTER_BITS - 1);

function firstWord(bytes: Uint8Array): number {
  if (bytes.length < WORD_BYTES) throw new RangeError('Too short to be told from chance');
  return bytes.subarray(0, WORD_BYTES).reduce((word, byte) => ((word << 8) | byte) >>> 0, 0);
}

function startsAt(haystack: Uint8Array, bytes: Uint8Array, start: number): boolean {
  if (start + bytes.length > haystack.length) return false;
  return bytes.every((byte, index) => haystack[start + index] === byte);
}
