import { type Data, exact } from '../api/exact-number.ts';
import type { InventedAccount } from './accounts.ts';

const amounts = ['-100.00', '1.10', '0.30'];

const firstId = 20_260_000_000_001;

const transaction = (accountId: string, transactionId: string, amount: string): { [name: string]: Data } => ({
  transactionId,
  accountId,
  transactionDate: 1_767_243_600_000,
  postDate: 1_767_243_600_000,
  amount: exact(amount),
  description: 'INVENTED DIVIDEND',
  transactionType: 'Dividend',
});

export const transactions = ({ accountId }: InventedAccount): { [name: string]: Data } => ({
  TransactionListResponse: {
    pageMarkers: '',
    moreTransactions: false,
    transactionCount: amounts.length,
    totalCount: amounts.length,
    Transaction: amounts.map((amount, index) => transaction(accountId, String(firstId + index), amount)),
  },
});

export const transactionDetails = ({ accountId }: InventedAccount, id: string): { [name: string]: Data } => ({
  TransactionDetailsResponse: {
    ...transaction(accountId, id, '1.10'),
    Category: { categoryId: 0, parentId: 0 },
  },
});
