import { describe, expect, it } from 'vitest';
import type { FailureCode } from '@/utils/connection/failures/failure';
import { nextStepOf, tellingCode } from '@/utils/connection/failures/telling-code';

describe('the number of a v1 error', () => {
  it.each([
    [102, 'unexpectedAnswer', 'accountKeyUnknown'],
    [100, 'serverError', 'accountRefused'],
    [1019, 'unexpectedAnswer', 'symbolUnknown'],
    [2003, 'unexpectedAnswer', 'parameterRefused'],
    [101, 'forbidden', 'orderUnknown'],
    [25, 'unexpectedAnswer', 'serverError'],
    [4711, 'unexpectedAnswer', 'unexpectedAnswer'],
    [102, 'tokenExpired', 'tokenExpired'],
  ] as const)('%i beside %s is told as %s', (apiCode, code, told) => {
    expect(tellingCode({ code, apiCode })).toBe(told);
  });
});

it.each(['tokenOfTheFuture', 'constructor', ''])(
  'a code that is not known, %j, leads on all the same',
  (text) => {
    const code = text as FailureCode;
    expect(tellingCode({ code })).toBe('internalFault');
    expect(nextStepOf({ code })).toBe('connect');
  },
);
