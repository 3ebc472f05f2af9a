/** As E*TRADE's documentation titles its calls. Apart from what signs them, which the background carries. */
export const OPERATION_TITLES: Readonly<Record<string, string>> = {
  listAccounts: 'List Accounts',
  getAccountBalances: 'Get Account Balances',
  viewPortfolio: 'View Portfolio',
  viewPositionLots: 'View Position Lots',
  listTransactions: 'List Transactions',
  listTransactionDetails: 'List Transaction Details',
  listAlerts: 'List Alerts',
  listAlertDetails: 'List Alert Details',
  getQuotes: 'Get Quotes',
  lookUpProduct: 'Look Up Product',
  getOptionChains: 'Get Option Chains',
  getOptionExpireDates: 'Get Option Expire Dates',
  listOrders: 'List Orders',
  listOrderDetails: 'List Order Details',
  freePath: 'Any path',
  previewOrder: 'Preview Order',
  cancelOrder: 'Cancel Order',
  deleteAlerts: 'Delete Alert',
};

export const operationTitle = (operationId: string): string => OPERATION_TITLES[operationId] ?? '';
