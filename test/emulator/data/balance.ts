import { type Data, exact } from '../api/exact-number.ts';
import type { InventedAccount } from './accounts.ts';

export const balance = ({
  accountId,
  accountType,
  accountDesc,
}: InventedAccount): { [name: string]: Data } => ({
  BalanceResponse: {
    accountId,
    accountType,
    optionLevel: 'LEVEL_2',
    accountDescription: accountDesc,
    quoteMode: 1,
    dayTraderStatus: 'NO_PDT',
    Cash: { fundsForOpenOrdersCash: 0, moneyMktBalance: exact('1500.50') },
    Computed: {
      cashAvailableForInvestment: exact('100.00'),
      cashAvailableForWithdrawal: exact('90071992547409.93'),
      totalAvailableForWithdrawal: exact('0.10'),
      netCash: exact('-0.30'),
      cashBalance: exact('12345678901234567.89'),
      OpenCalls: { minEquityCall: 0, fedCall: 0, cashCall: 0, houseCall: 0 },
      RealTimeValues: {
        totalAccountValue: exact('2001234.10'),
        netMv: exact('100.00'),
        netMvLong: exact('1.10'),
        netMvShort: 0,
      },
    },
  },
});
