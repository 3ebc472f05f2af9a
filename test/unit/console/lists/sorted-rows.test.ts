import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals, readDecimal } from '@/entrypoints/console/lists/decimal';
import type { Cell } from '@/entrypoints/console/lists/list-table';
import { sortedRows } from '@/entrypoints/console/lists/sorted-rows';
import { textIn } from '@/entrypoints/console/lists/text-in';

const number = (text: string): Cell => ({ kind: 'number', text });
const text = (said: string): Cell => ({ kind: 'string', text: said });
const sorted = (cells: readonly (Cell | undefined)[], direction: 'ascending' | 'descending' = 'ascending') =>
  sortedRows(
    cells.map((cell) => [cell]),
    0,
    direction,
  ).map(([cell]) => textIn(cell));

describe('a column', () => {
  it('of numbers is in their order, to the last digit', () => {
    const numbers = [
      '9007199254740993',
      '-0.30',
      '9007199254740992',
      '1e3',
      '0.10',
      '999.9',
      '-1E+400',
      '0',
      '-2',
    ];
    expect(sorted(numbers.map(number))).toEqual([
      '-1E+400',
      '-2',
      '-0.30',
      '0',
      '0.10',
      '999.9',
      '1e3',
      '9007199254740992',
      '9007199254740993',
    ]);
  });

  it('is in the order of whole numbers of any length', () => {
    const compare = (one: bigint, other: bigint) => {
      const [first, second] = [readDecimal(`${one}`), readDecimal(`${other}`)];
      return first && second ? Math.sign(compareDecimals(first, second)) + 0 : Number.NaN;
    };
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (one, other) => {
        expect(compare(one, other)).toBe(one < other ? -1 : one > other ? 1 : 0);
        expect(compare(one, one)).toBe(0);
      }),
    );
  });

  it('has numbers before texts, and what is not there last, whichever way it is sorted', () => {
    const cells = [text('b'), undefined, number('2'), text('A'), text(''), number('10')];
    expect(sorted(cells)).toEqual(['2', '10', 'A', 'b', '', '']);
    expect(sorted(cells, 'descending')).toEqual(['b', 'A', '10', '2', '', '']);
  });

  it('leaves equal rows in their order', () => {
    const rows = [...'abcdef'].map((name, at) => [number(`${at % 2}.0${'0'.repeat(at)}`), text(name)]);
    const names = (direction: 'ascending' | 'descending') =>
      sortedRows(rows, 0, direction)
        .map((row) => textIn(row[1]))
        .join('');
    expect([names('ascending'), names('descending')]).toEqual(['acebdf', 'bdface']);
  });
});

describe('a number of very many digits', () => {
  it('is read in one pass', () => {
    const begun = performance.now();
    expect(readDecimal(`1${'0'.repeat(80_000)}1.50`)?.tens).toBe(80_002);
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('has the digits alone that say something', () => {
    expect(readDecimal('-000.000')).toEqual({ sign: 0, tens: 0, digits: '' });
    expect(readDecimal('-0010.0500')).toEqual({ sign: -1, tens: 2, digits: '1005' });
    expect(readDecimal('0.00120')).toEqual({ sign: 1, tens: -2, digits: '12' });
  });
});
