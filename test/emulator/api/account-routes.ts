import { accounts, type InventedAccount } from '../data/accounts.ts';
import { balance } from '../data/balance.ts';
import { lots, portfolio } from '../data/portfolio.ts';
import { transactionDetails, transactions } from '../data/transactions.ts';
import { type ApiCall, type ApiResult, type ApiRoute, apiError } from './api-route.ts';

type AccountAnswer = (account: InventedAccount, call: ApiCall) => ApiResult;

/** The first open part of the path is an account key. */
export const forAccount =
  (answer: AccountAnswer): ApiRoute['answer'] =>
  (call) => {
    const account = accounts.find(({ accountIdKey }) => accountIdKey === call.parts[0]);
    return account ? answer(account, call) : apiError(400, 102, 'Please enter a valid account key');
  };

/** Only the first account has anything in it that is not asked for every day. */
export const nothingUnlessFirst =
  (answer: AccountAnswer): AccountAnswer =>
  (account, call) =>
    account === accounts[0] ? answer(account, call) : null;

const group = 'accounts and orders';

export const accountRoutes: ApiRoute[] = [
  {
    row: 1,
    method: 'GET',
    path: /^\/v1\/accounts\/list$/,
    group,
    name: 'account list',
    answer: () => ({
      data: { AccountListResponse: { Accounts: { Account: accounts.map((account) => ({ ...account })) } } },
    }),
  },
  {
    row: 2,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/balance$/,
    group,
    name: 'balance',
    answer: forAccount((account, { query }) =>
      query.instType === 'BROKERAGE'
        ? { data: balance(account) }
        : apiError(400, 1001, 'The parameter instType is required and must be BROKERAGE'),
    ),
  },
  {
    row: 3,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/portfolio$/,
    group,
    name: 'portfolio',
    answer: forAccount((account) =>
      account.accountStatus === 'CLOSED' ? null : { data: portfolio(account) },
    ),
  },
  {
    row: 4,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/portfolio\/(\d+)$/,
    group,
    name: 'position lots',
    answer: forAccount((_account, { parts }) => ({ data: lots(parts[1] ?? '') })),
  },
  {
    row: 5,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/transactions$/,
    group,
    name: 'transactions',
    answer: forAccount(nothingUnlessFirst((account) => ({ data: transactions(account) }))),
  },
  {
    row: 6,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/transactions\/(\d+)$/,
    group,
    name: 'transaction details',
    answer: forAccount(
      nothingUnlessFirst((account, { parts }) => ({ data: transactionDetails(account, parts[1] ?? '') })),
    ),
  },
];
