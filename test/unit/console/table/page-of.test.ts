import { describe, expect, it } from 'vitest';
import { readJson } from '@/entrypoints/console/lists/read-json';
import { idsOf, type Page, pageOf } from '@/entrypoints/console/table/page-of';

const rootOf = (text: string) => {
  const root = readJson(text);
  if (!root) throw new Error('no JSON');
  return root;
};
const next = (operationId: string, text: string, input = {}) =>
  pageOf(rootOf(text), [], { operationId, input }, []).next?.leadsTo ?? null;

describe('the next page', () => {
  it('of transactions is where the marker leads, whatever moreTransactions says', () => {
    const text = '{"TransactionListResponse":{"marker":"2005_15","moreTransactions":false,"totalCount":274}}';
    expect(next('listTransactions', text)).toEqual({ name: 'marker', value: '2005_15' });
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

describe('several pages', () => {
  const page = (marker: string, totalCount: number) =>
    rootOf(`{"TransactionListResponse":{"marker":"${marker}","totalCount":${totalCount}}}`);
  const call = (input = {}) => ({ operationId: 'listTransactions', input });
  const noted = ({ next }: Page) => (next ? [next] : []);
  const first = pageOf(page('m2', 3), ['1', '2'], call(), []);

  const longer = {
    from: call(),
    leadsTo: { name: 'marker', value: 'm2' },
    ids: new Set(['1']),
    total: 9,
  } as const;

  it('are one behind the other: what comes again is known, and the first count tells the end', () => {
    const second = pageOf(page('m3', 999), ['2', '3'], call({ marker: 'm2' }), noted(first));
    expect(first.earlier).toBe(null);
    expect([...(second.earlier ?? [])]).toEqual(['1', '2']);
    expect(second.next).toBe(null);
  });

  it('go on until as many were seen as the first has counted, whatever a later one counts', () => {
    const second = pageOf(page('m3', 2), ['2'], call({ marker: 'm2' }), noted(first));
    expect(second.next).toMatchObject({ leadsTo: { name: 'marker', value: 'm3' }, total: 3 });
  });

  it('end by the count of the first alone: a later one has no say, though the first is not known', () => {
    const rows = Array.from({ length: 50 }, (_, at) => `${at}`);
    const later = pageOf(page('m3', 50), rows, call({ marker: 'm2' }), []);
    expect(later.next?.leadsTo).toEqual({ name: 'marker', value: 'm3' });
    const third = pageOf(page('m4', 50), ['50'], call({ marker: 'm3' }), noted(later));
    expect(third.next?.leadsTo).toEqual({ name: 'marker', value: 'm4' });
  });

  it('are known where one of them is looked at again', () => {
    const second = pageOf(page('m3', 999), ['3'], call({ marker: 'm2' }), [longer]);
    const again = pageOf(page('m3', 999), ['3'], call({ marker: 'm2' }), [longer, ...noted(second)]);
    expect(second.next?.ids.size).toBe(2);
    expect(again).toEqual(second);
  });

  it.each([
    ['another marker', call({ marker: 'other' })],
    ['another account', call({ marker: 'm2', accountIdKey: 'other' })],
    ['another call with the same marker', { operationId: 'listOrders', input: { marker: 'm2' } }],
  ])('are forgotten by %s', (_, other) => {
    expect(pageOf(page('m9', 9), ['1'], other, noted(first)).earlier).toBe(null);
  });
});

it('entries are told apart by their number', () => {
  const rows = [[{ kind: 'string', text: 'x' } as const, { kind: 'number', text: '7' } as const]];
  expect(idsOf({ columns: ['a', 'orderId'], rows, isNarrowed: false })).toEqual(['7']);
  expect(idsOf({ columns: ['a', 'b'], rows, isNarrowed: false })).toEqual([]);
});
