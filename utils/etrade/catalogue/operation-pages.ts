const PAGES: Readonly<Record<string, string>> = {
  'account/api-account-v1': 'listAccounts',
  'account/api-balance-v1': 'getAccountBalances',
  'account/api-portfolio-v1': 'viewPortfolio viewPositionLots',
  'account/api-transaction-v1': 'listTransactions listTransactionDetails',
  'user/api-alert-v1': 'listAlerts listAlertDetails deleteAlerts',
  'market/api-quote-v1': 'getQuotes',
  'market/api-market-v1': 'lookUpProduct getOptionChains getOptionExpireDates',
  'order/api-order-v1': 'listOrders listOrderDetails previewOrder cancelOrder',
};

/** E*TRADE's documentation of a call; undefined where it may be any. */
export function documentationOf(operationId: string): string | undefined {
  const page = Object.keys(PAGES).find((each) => PAGES[each]?.split(' ').includes(operationId));
  return page && `https://apisb.etrade.com/docs/api/${page}.html`;
}
