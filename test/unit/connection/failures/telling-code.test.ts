import { describe, expect, it } from 'vitest';
import type { FailureCode } from '@/utils/connection/failures/failure';
import { nextStepOf, tellingCode } from '@/utils/connection/failures/telling-code';
import { findOperation } from '@/utils/etrade/catalogue/operations';

const pathOf = (operationId = '') => findOperation(operationId)?.path;

describe('the number of a v1 error', () => {
  it.each([
    [102, 'unexpectedAnswer', 400, 'viewPortfolio', 'accountKeyUnknown'],
    [100, 'unexpectedAnswer', 400, 'getAccountBalances', 'accountRefused'],
    [100, 'serverError', 500, 'getAccountBalances', 'serverError'],
    [100, 'unexpectedAnswer', 400, 'listAccounts', 'serverError'],
    [100, 'serverError', 500, 'getQuotes', 'serverError'],
    [1019, 'unexpectedAnswer', 400, 'getQuotes', 'symbolUnknown'],
    [1023, 'unexpectedAnswer', 400, 'getQuotes', 'tooManySymbols'],
    [1025, 'unexpectedAnswer', 400, 'getQuotes', 'tooManySymbols'],
    [1002, 'unexpectedAnswer', 400, 'getQuotes', 'serverError'],
    [10035, 'unexpectedAnswer', 400, 'getOptionChains', 'forbidden'],
    [10034, 'unexpectedAnswer', 400, 'lookUpProduct', 'serverError'],
    [10044, 'unexpectedAnswer', 400, 'getOptionExpireDates', 'noOptions'],
    [2003, 'unexpectedAnswer', 400, 'listTransactions', 'parameterRefused'],
    [101, 'forbidden', 403, 'listOrders', 'orderUnknown'],
    [25, 'unexpectedAnswer', 500, 'listAlerts', 'serverError'],
    [1021, 'unexpectedAnswer', 400, 'getQuotes', 'unexpectedAnswer'],
    [1021, 'unexpectedAnswer', 400, 'previewOrder', 'notEnoughFunds'],
    [5001, 'unexpectedAnswer', 400, 'cancelOrder', 'orderInProcess'],
    [101, 'changeUnknown', 500, 'previewOrder', 'orderUnknown'],
    [100, 'changeUnknown', 500, 'cancelOrder', 'changeUnknown'],
    [102, 'tokenExpired', 401, 'viewPortfolio', 'tokenExpired'],
  ] as const)('%i beside %s, status %i to %s, is told as %s', (apiCode, code, status, operation, told) => {
    expect(tellingCode({ code, apiCode, status }, pathOf(operation))).toBe(told);
  });

  it.each([
    [25, 'getQuotes'],
    [1019, 'listAlerts'],
    [10033, 'getQuotes'],
    [102, 'listAlerts'],
    [102, 'callOfTheFuture'],
    [102, undefined],
  ])('%i says nothing in answer to %s, where it is no number', (apiCode, operation) => {
    expect(tellingCode({ code: 'unexpectedAnswer', apiCode, status: 400 }, pathOf(operation))).toBe(
      'unexpectedAnswer',
    );
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
