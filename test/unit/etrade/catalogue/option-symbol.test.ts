import { describe, expect, it } from 'vitest';
import { optionSymbol, withSymbol } from '@/utils/etrade/catalogue/option-symbol';

const PARTS = { underlier: 'GOOG', expiry: '2026-12-18', callPut: 'CALL', strike: '100' } as const;

describe('the symbol of an option', () => {
  it.each([
    [{}, 'GOOG:2026:12:18:CALL:100'],
    [{ underlier: ' goog ', callPut: 'PUT', strike: '97.50' }, 'GOOG:2026:12:18:PUT:97.50'],
    [{ underlier: 'BRK.B', expiry: '2027-01-05' }, 'BRK.B:2027:1:5:CALL:100'],
  ] as const)('of %j is %s', (parts, symbol) => {
    expect(optionSymbol({ ...PARTS, ...parts })).toEqual({ symbol });
  });

  it.each([
    [{ underlier: '' }, ['underlier']],
    [{ underlier: 'GOOG,IBM' }, ['underlier']],
    [{ underlier: 'GOOG:2026' }, ['underlier']],
    [{ underlier: 'A\ud800' }, ['underlier']],
    [{ expiry: '' }, ['expiry']],
    [{ strike: '0' }, ['strike']],
    [{ strike: '-5' }, ['strike']],
    [{ strike: '1e3' }, ['strike']],
    [{ underlier: ' ', expiry: '', strike: 'x' }, ['underlier', 'expiry', 'strike']],
  ] as const)('of %j is none: %j', (parts, faults) => {
    expect(optionSymbol({ ...PARTS, ...parts })).toEqual({ faults });
  });

  it.each([
    ['', 'X:1'],
    ['GOOG', 'GOOG,X:1'],
    ['GOOG, IBM,', 'GOOG,IBM,X:1'],
    ['GOOG,X:1', 'GOOG,X:1'],
  ])('joins %j as %j', (symbols, joined) => {
    expect(withSymbol(symbols, 'X:1')).toBe(joined);
  });
});
