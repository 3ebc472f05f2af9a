import { expect, it } from 'vitest';
import { ALL_USES, usesOf } from '@/entrypoints/console/table/uses-of-value';
import { OPERATIONS } from '@/utils/etrade/catalogue/operations';

it.each([
  ['accountIdKey', 'getAccountBalances', 'accountIdKey'],
  ['transactionId', 'listTransactionDetails', 'transactionId'],
  ['positionId', 'viewPositionLots', 'positionId'],
  ['orderId', 'listOrderDetails', 'orderId'],
  ['Product.symbol', 'getQuotes', 'symbols'],
  ['OrderDetail.Instrument.Product.symbol', 'getQuotes', 'symbols'],
])('%s is proposed to %s as %s', (field, operationId, parameter) => {
  expect(usesOf(field)[0]).toEqual({ operationId, parameter });
});

it('what no parameter is called is proposed to none', () => {
  expect(usesOf('description')).toEqual([]);
});

it('any value can be given to every parameter of every call', () => {
  expect(ALL_USES).toHaveLength(OPERATIONS.flatMap(({ parameters }) => parameters).length);
});
