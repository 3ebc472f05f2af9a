import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isBoolean,
  isEither,
  isListOf,
  isLongText,
  isMapOf,
  isMissingOr,
  isNullOr,
  isNumber,
  isOneOf,
  isRecord,
  isText,
  isVariant,
} from '@/utils/storage/engine/checks';
import { readEnvelope } from '@/utils/storage/engine/envelope';

interface Point {
  readonly x: number;
  readonly y: number;
}
type Ending = { readonly name: 'done' } | { readonly name: 'late'; readonly days: number };

const isPoint = isRecord<Point>({ x: isNumber, y: isNumber });
const isEnding = isVariant<Ending>({ done: {}, late: { days: isNumber } });

const HUGE = 'x'.repeat(9_000_000);

it.each<[string, (value: unknown) => boolean, unknown[], unknown[]]>([
  ['a text', isText, ['', 'x', 'x'.repeat(20_000)], ['x'.repeat(20_001), HUGE, 1, null, undefined, ['x']]],
  ['a long text', isLongText, ['', HUGE], [1, null, undefined]],
  ['a number', isNumber, [0, -1.5], [Number.NaN, Infinity, '1', null]],
  ['a truth value', isBoolean, [true, false], [0, 'true', null]],
  ['one of several', isOneOf('a', 'b'), ['a', 'b'], ['c', ['a'], null]],
  ['either', isEither(isText, isNumber), ['a', 1], [true, null]],
  ['perhaps null', isNullOr(isText), [null, 'x'], [undefined, 1]],
  ['perhaps missing', isMissingOr(isText), [undefined, 'x'], [null, 1]],
  [
    'a list',
    isListOf(isNumber),
    [[], [1, 2], Array(1_000).fill(0)],
    [[1, '2'], { 0: 1, length: 1 }, Array(1_001).fill(0), null],
  ],
  ['a map', isMapOf(isNumber), [{}, { a: 1 }], [{ a: '1' }, [1], null, 'x']],
  [
    'a record',
    isPoint,
    [
      { x: 1, y: 2 },
      { x: 1, y: 2, z: 3 },
    ],
    [{ x: 1 }, { x: 1, y: '2' }, [1, 2], null, 7],
  ],
  [
    'one of several records',
    isEnding,
    [{ name: 'done' }, { name: 'late', days: 1 }],
    [{ name: 'late' }, { name: 'constructor' }, { name: '__proto__' }, { days: 1 }, 'done', null],
  ],
])('%s is told from what is none', (_, is, some, others) => {
  expect(some.map(is)).toEqual(some.map(() => true));
  expect(others.map(is)).toEqual(others.map(() => false));
});

describe('anything at all', () => {
  const shape = {
    isValue: isEither(isPoint, isEnding),
    migrations: [({ at }: { at: number[] }) => ({ x: at[0], y: at[1] })] as ((value: unknown) => unknown)[],
  };
  const anything = fc.oneof(
    fc.anything(),
    fc.record({ version: fc.oneof(fc.integer(), fc.anything()), value: fc.anything() }),
  );

  it('under a key comes to a reading, and to a value only where it is one', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const reading = readEnvelope(stored, shape);
        expect(['empty', 'current', 'older', 'newer', 'damaged']).toContain(reading.name);
        if ('value' in reading) expect(shape.isValue(reading.value)).toBe(true);
      }),
    );
  });

  it.each<[unknown, string]>([
    [undefined, 'empty'],
    [null, 'damaged'],
    [{ version: 1, value: { at: [1, 2] } }, 'older'],
    [{ version: 1, value: null }, 'damaged'],
    [{ version: 2, value: { x: 1, y: 2 } }, 'current'],
    [{ version: 2, value: { at: [1, 2] } }, 'damaged'],
    [{ version: 3, value: null }, 'newer'],
    [{ version: Number.MAX_SAFE_INTEGER, value: 0 }, 'newer'],
    [{ version: -1, value: { x: 1, y: 2 } }, 'damaged'],
  ])('%j is %s', (stored, name) => {
    expect(readEnvelope(stored, shape).name).toBe(name);
  });
});
