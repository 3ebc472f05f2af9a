import { describe, expect, it } from 'vitest';
import { historyLines, onlyReads } from '@/entrypoints/console/history/history-lines';
import type { PastCall } from '@/utils/storage/history-items';
import { pastCall } from '../../storage/past-call.ts';

const past = (callId: string, changes: Partial<PastCall> = {}) =>
  pastCall(callId, { operationId: 'getQuotes', input: { symbols: 'GOOG', detailFlag: '' }, ...changes });
const ACCOUNTS = [{ accountIdKey: 'Key-One_001', description: 'Brokerage ··5980' }];
const idsOf = (calls: readonly PastCall[], search: string) =>
  historyLines(calls, ACCOUNTS, search).map(({ call }) => call.callId);

const CUT: PastCall = {
  callId: '',
  operationId: 'listAlerts',
  input: {},
  startedAt: 7,
  end: 'interrupted',
  isPinned: true,
};

const CALLS: readonly PastCall[] = [
  past('quotes'),
  past('orders', {
    operationId: 'listOrders',
    input: { count: '7', accountIdKey: 'Key-One_001', status: 'OPEN' },
    status: 400,
    failure: 'unexpectedAnswer',
  }),
  { ...CUT, callId: 'cut' },
];

describe('a line of the history', () => {
  it('has the call, what it was asked with in its own order, the account by its name, and how it ended', () => {
    expect(historyLines(CALLS, ACCOUNTS, '')).toMatchObject([
      { title: 'List Alerts', values: '', end: 'interrupted', isGood: false },
      { title: 'Get Quotes', values: 'GOOG', end: '200', meaning: '200 OK', isGood: true },
      { title: 'List Orders', values: 'Brokerage ··5980 7 OPEN', end: '400', isGood: false },
    ]);
  });

  it('shows what is hidden in a value', () => {
    const [line] = historyLines([past('a', { input: { symbols: 'A\u202eB' } })], [], '');
    expect(line?.values).toBe('A\\u202eB');
  });

  it('of a call that this version does not know is shown all the same', () => {
    const [line] = historyLines([past('a', { operationId: 'other', input: { x: '1' } })], [], '');
    expect(line).toMatchObject({ title: 'other', values: '1' });
  });
});

describe('the list', () => {
  it('has what is pinned first', () => {
    expect(idsOf(CALLS, '')).toEqual(['cut', 'quotes', 'orders']);
  });

  it.each([
    ['title', 'quotes', ['quotes']],
    ['value', 'goog', ['quotes']],
    ['name of the account', 'broker', ['orders']],
    ['key of the account', 'key-one', ['orders']],
    ['status', '400', ['orders']],
    ['end', 'interrupt', ['cut']],
    ['several words, in any order', 'open  list', ['orders']],
    ['nothing that is there', 'zebra', []],
  ])('is searched by %s', (_, search, found) => {
    expect(idsOf(CALLS, search)).toEqual(found);
  });
});

it.each([
  ['listAccounts', true, {}],
  ['getQuotes', true, {}],
  ['freePath', true, { path: 'user/alerts?count=1' }],
  ['listAlertDetails', false, { id: '1' }],
  ['freePath', false, { path: 'user/alerts/1.json' }],
  ['deleteAlerts', false, { id_list: '1' }],
  ['no such call', false, {}],
] as const)('%s is sent again by one press: %s', (operationId, isSo, input) => {
  expect(onlyReads({ operationId, input })).toBe(isSo);
});
