import { describe, expect, it } from 'vitest';
import { nextPage, totalCount } from '@/entrypoints/console/table/next-page';
import { readJson } from '@/entrypoints/console/table/read-json';

const rootOf = (text: string) => {
  const root = readJson(text);
  if (!root) throw new Error('no JSON');
  return root;
};
const next = (operationId: string, text: string, input = {}) =>
  nextPage(rootOf(text), { operationId, input });

describe('the next page', () => {
  it('of transactions is where the marker leads, whatever moreTransactions says', () => {
    const text = '{"TransactionListResponse":{"marker":"2005_15","moreTransactions":false,"totalCount":274}}';
    expect(next('listTransactions', text)).toEqual({ name: 'marker', value: '2005_15' });
    expect(totalCount(rootOf(text))).toBe(274);
  });

  it('of orders may stand in an address alone', () => {
    const text = '{"OrdersResponse":{"next":"https://api.etrade.com/v1/accounts/k/orders?marker=16%2F9"}}';
    expect(next('listOrders', text)).toEqual({ name: 'marker', value: '16/9' });
  });

  it('of a portfolio has a number, named or counted', () => {
    const page = (fields: string) => `{"PortfolioResponse":{"AccountPortfolio":[{${fields}}]}}`;
    expect(next('viewPortfolio', page('"nextPageNo":"2"'))).toEqual({ name: 'pageNumber', value: '2' });
    expect(next('viewPortfolio', page('"totalPages":3'), { pageNumber: '2' })).toEqual({
      name: 'pageNumber',
      value: '3',
    });
    expect(next('viewPortfolio', page('"totalPages":3'), { pageNumber: '3' })).toBe(null);
  });

  it.each([
    ['of a call that has none', 'listAlerts', '{"AlertsResponse":{"marker":"1"}}', {}],
    ['that is this one', 'listOrders', '{"OrdersResponse":{"marker":"1"}}', { marker: '1' }],
    ['that is not named', 'listOrders', '{"OrdersResponse":{"marker":"","Order":[{"marker":"9"}]}}', {}],
    ['of something else', 'listOrders', '[1]', {}],
    ['of a call that nobody knows', 'x', '{"OrdersResponse":{"marker":"1"}}', {}],
  ])('%s is none', (_, operationId, text, input) => {
    expect(next(operationId, text, input)).toBe(null);
  });
});
