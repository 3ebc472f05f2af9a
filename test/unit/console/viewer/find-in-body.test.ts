import { Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { countIn, MOST_COUNTED } from '@/entrypoints/console/viewer/find-in-body';

const counted = (text: string, wanted: string) => [...countIn(Text.of(text.split('\n')), wanted)];

describe('how often a text is there', () => {
  it.each([
    ['in letters of any size', 'AAPL aapl Aapl', 'aApL', 3],
    ['with marks that mean something in a pattern', 'a.b [x] $1 a+b acb', 'a.b', 1],
    ['with a bracket alone', '[[1],[2]]', '[', 3],
    ['with what a pattern would take for the end of a line', 'one\\n \\W', '\\W', 1],
    ['not at all', 'abc', 'd', 0],
  ])('%s', (_, text, wanted, count) => {
    expect(counted(text, wanted).at(-1)).toBe(count);
  });

  it('is counted in stretches, none counted twice, the last line too', () => {
    const counts = counted(`${'{"a":1}\n'.repeat(900)}${'x'.repeat(100)}\n`.repeat(30), 'xxxx');
    expect(counts.length).toBeGreaterThan(2);
    expect(counts.at(-1)).toBe(25 * 30);
  });

  it('is counted up to a thousand', () => {
    expect(counted('a\n'.repeat(100_000), 'a').at(-1)).toBe(MOST_COUNTED);
  });
});
