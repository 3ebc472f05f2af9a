import type { Data } from '../api/exact-number.ts';

/** Invented. Open with many positions, open with one position and nothing else, closed. */
export interface InventedAccount {
  accountId: string;
  accountIdKey: string;
  accountMode: string;
  accountDesc: string;
  accountName: string;
  accountType: string;
  institutionType: string;
  accountStatus: string;
  closedDate: number;
  [name: string]: Data;
}

const openAccount = {
  accountMode: 'MARGIN',
  accountType: 'INDIVIDUAL',
  institutionType: 'BROKERAGE',
  accountStatus: 'ACTIVE',
  closedDate: 0,
};

export const accounts: readonly InventedAccount[] = [
  {
    ...openAccount,
    accountId: '90000001',
    accountIdKey: 'FakeAccountKey-One_001',
    accountDesc: 'Individual Brokerage',
    accountName: 'Long & <short>',
  },
  {
    ...openAccount,
    accountId: '90000002',
    accountIdKey: 'FakeAccountKey-Two_002',
    accountMode: 'CASH',
    accountDesc: 'Rainy days',
    accountName: '',
    accountType: 'ROTHIRA',
  },
  {
    ...openAccount,
    accountId: '90000003',
    accountIdKey: 'FakeAccountKey-Old_003',
    accountDesc: 'Former account',
    accountName: '',
    accountStatus: 'CLOSED',
    closedDate: 1_609_459_200,
  },
];
