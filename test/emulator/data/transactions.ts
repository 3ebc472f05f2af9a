import { type Data, exact } from '../api/exact-number.ts';
import type { Paged } from '../api/page-of.ts';
import type { InventedAccount } from './accounts.ts';

export interface InventedTransaction {
  transactionId: string;
  transactionDate: number;
  amount: string;
}

const dayMs = 24 * 60 * 60 * 1000;
const latest = 1_767_243_600_000;

/** The latest first. */
export const storedTransactions: readonly InventedTransaction[] = [
  { transactionId: '20260000000001', transactionDate: latest, amount: '-100.00' },
  { transactionId: '20260000000002', transactionDate: latest - dayMs, amount: '1.10' },
  { transactionId: '20260000000003', transactionDate: latest - 2 * dayMs, amount: '0.30' },
];

const shown = (
  accountId: string,
  { transactionId, transactionDate, amount }: InventedTransaction,
): { [name: string]: Data } => ({
  transactionId,
  accountId,
  transactionDate,
  postDate: transactionDate,
  amount: exact(amount),
  description: 'INVENTED DIVIDEND',
  transactionType: 'Dividend',
});

const addressOf = ({ accountIdKey }: InventedAccount): string =>
  `https://api.etrade.com/v1/accounts/${accountIdKey}/transactions`;

export const transactions = (
  account: InventedAccount,
  { items, marker }: Paged<InventedTransaction>,
  totalCount: number,
): { [name: string]: Data } => ({
  TransactionListResponse: {
    ...(marker !== undefined && { next: `${addressOf(account)}?marker=${marker}`, marker }),
    pageMarkers: '',
    moreTransactions: marker !== undefined,
    transactionCount: items.length,
    totalCount,
    Transaction: items.map((each) => shown(account.accountId, each)),
  },
});

export const transactionDetails = (
  { accountId }: InventedAccount,
  transaction: InventedTransaction,
): { [name: string]: Data } => ({
  TransactionDetailsResponse: {
    ...shown(accountId, transaction),
    transactionId: exact(transaction.transactionId),
    Category: { categoryId: '0', parentId: '0' },
  },
});
