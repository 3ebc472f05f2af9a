import { expect, it } from 'vitest';
import { readAccounts } from '@/entrypoints/background/calls/read-accounts';

const body = (account: unknown) =>
  JSON.stringify({ AccountListResponse: { Accounts: { Account: account } } });

it('reads a list, and a single account that came without one', () => {
  const account = {
    accountIdKey: 'k1',
    accountDesc: 'INDIVIDUAL',
    accountStatus: 'ACTIVE',
    accountId: '823145980',
  };
  const known = { accountIdKey: 'k1', description: 'INDIVIDUAL ··5980' };
  expect(readAccounts(body([account, { accountIdKey: 'k2' }]))).toEqual([
    known,
    { accountIdKey: 'k2', description: '' },
  ]);
  expect(readAccounts(body(account))).toEqual([known]);
});

it('puts closed accounts last: the first one is proposed', () => {
  const accounts = ['CLOSED', 'ACTIVE', 'CLOSED'].map((accountStatus, at) => ({
    accountIdKey: `k${at}`,
    accountStatus,
  }));
  expect(readAccounts(body(accounts))?.map(({ accountIdKey }) => accountIdKey)).toEqual(['k1', 'k0', 'k2']);
});

it('keeps no more of it than an account can be', () => {
  const odd = [
    { accountIdKey: 'k\u202e1' },
    { accountIdKey: 'k 1' },
    { accountIdKey: '' },
    { accountIdKey: 'k'.repeat(65) },
  ];
  const long = { accountIdKey: 'k1', accountDesc: 'x'.repeat(1_000_000) };
  expect(readAccounts(body([...odd, long]))).toEqual([{ accountIdKey: 'k1', description: 'x'.repeat(200) }]);
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  for (const description of ['{"toString":1,"valueOf":1}', deep, '5', 'true', 'null']) {
    const text = body({ accountIdKey: 'k1', accountDesc: 'D' }).replace('"D"', description);
    expect(readAccounts(text)).toEqual([{ accountIdKey: 'k1', description: '' }]);
  }
  expect(readAccounts(body(Array(5_000).fill({ accountIdKey: 'k1' })))).toHaveLength(200);
});

it.each([
  '',
  'null',
  '5',
  '"x"',
  '[]',
  '{}',
  '<Accounts/>',
  '{"AccountListResponse":null}',
  '{"AccountListResponse":"x"}',
])('is none of %s, which is no list', (text) => {
  expect(readAccounts(text)).toBe(null);
});

it.each([
  '{"AccountListResponse":{"Accounts":null}}',
  '{"AccountListResponse":{"Accounts":{}}}',
  body(null),
  body('x'),
  body(5),
  body([]),
  body([[]]),
  body([{ accountIdKey: 1 }]),
  body([{ accountDesc: 'no key' }]),
  body([null]),
  body(['x', null, {}]),
])('finds no account in %s', (text) => {
  expect(readAccounts(text)).toEqual([]);
});
