import { accounts, type InventedAccount } from '../data/accounts.ts';
import { balance } from '../data/balance.ts';
import { isPositionId, lots, portfolio, viewNames } from '../data/portfolio.ts';
import { storedTransactions, transactionDetails, transactions } from '../data/transactions.ts';
import {
  type ApiCall,
  type ApiResult,
  type ApiRoute,
  apiError,
  isApiError,
  noSuchResource,
} from './api-route.ts';
import { pageOf } from './page-of.ts';
import { dateIn, dateRange, isYes, numberWithin, oneOf, yesOrNo } from './parameters.ts';

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

const sortOrder = oneOf(2007, 'ASC', 'DESC');

function answerPortfolio(account: InventedAccount, { query }: ApiCall): ApiResult {
  if (account.accountStatus === 'CLOSED') return null;
  const { view = 'QUICK', count = 50, pageNumber = 1, totalsRequired, lotsRequired } = query;
  const data = portfolio(account, {
    view,
    count: Number(count),
    pageNumber: Number(pageNumber),
    isWithTotals: isYes(totalsRequired),
    isWithLots: isYes(lotsRequired),
  });
  return data && { data };
}

function answerLots(_account: InventedAccount, { parts: [, id = ''] }: ApiCall): ApiResult {
  return isPositionId(id) ? { data: lots(id) } : noSuchResource();
}

function answerTransactions(account: InventedAccount, { query, now }: ApiCall): ApiResult {
  const range = dateRange(query.startDate, query.endDate, now);
  if (isApiError(range)) return range;
  const found = storedTransactions.filter(
    ({ transactionDate }) => transactionDate >= range.from && transactionDate < range.to,
  );
  if (found.length === 0) return null;
  const sorted = query.sortOrder === 'ASC' ? found.toReversed() : found;
  const page = pageOf(sorted, Number(query.count ?? 50), query.marker, (each) => each.transactionId);
  return page ? { data: transactions(account, page, found.length) } : apiError(400, 2008, 'Invalid marker');
}

function answerTransactionDetails(account: InventedAccount, { parts }: ApiCall): ApiResult {
  const found = storedTransactions.find(({ transactionId }) => transactionId === parts[1]);
  return found ? { data: transactionDetails(account, found) } : noSuchResource();
}

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
    parameters: { realTimeNAV: yesOrNo(1001) },
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
    parameters: {
      count: numberWithin(2005, 1, 1000),
      pageNumber: numberWithin(1001, 1, 1000),
      sortOrder,
      view: oneOf(1001, ...viewNames),
      marketSession: oneOf(1001, 'REGULAR', 'EXTENDED'),
      totalsRequired: yesOrNo(1001),
      lotsRequired: yesOrNo(1001),
    },
    answer: forAccount(answerPortfolio),
  },
  {
    row: 4,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/portfolio\/(\d+)$/,
    group,
    name: 'position lots',
    answer: forAccount(answerLots),
  },
  {
    row: 5,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/transactions$/,
    group,
    name: 'transactions',
    parameters: {
      startDate: dateIn(2004),
      endDate: dateIn(2004),
      sortOrder,
      count: numberWithin(2005, 1, 50),
    },
    answer: forAccount(nothingUnlessFirst(answerTransactions)),
  },
  {
    row: 6,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/transactions\/(\d+)$/,
    group,
    name: 'transaction details',
    answer: forAccount(answerTransactionDetails),
  },
];
