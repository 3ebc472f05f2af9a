import { expect, it } from 'vitest';
import { readAccounts } from '@/entrypoints/background/read-accounts';

const body = (account: unknown) =>
  JSON.stringify({ AccountListResponse: { Accounts: { Account: account } } });

it('reads a list, and a single account that came without one', () => {
  const account = { accountIdKey: 'k1', accountDesc: 'INDIVIDUAL', accountStatus: 'ACTIVE' };
  const known = { accountIdKey: 'k1', description: 'INDIVIDUAL, ACTIVE' };
  expect(readAccounts(body([account, { accountIdKey: 'k2' }]))).toEqual([
    known,
    { accountIdKey: 'k2', description: '' },
  ]);
  expect(readAccounts(body(account))).toEqual([known]);
});

it.each([
  '',
  'null',
  '5',
  '"x"',
  '[]',
  '<Accounts/>',
  '{"AccountListResponse":null}',
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
