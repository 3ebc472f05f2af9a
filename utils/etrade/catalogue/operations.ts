import { CHANGING_OPERATIONS } from './changing-operations.ts';
import { inPath, optional, type Parameter, required } from './parameter.ts';

/** A call of the v1 API. */
export interface Operation {
  readonly id: string;
  /** Of a call that changes something; every other one is a GET that reads. */
  readonly method?: 'POST' | 'PUT' | 'DELETE';
  /** Under /v1; `{name}` stands for a path parameter. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
}

const account = inPath('accountIdKey');

/** The call whose one parameter says what is asked for. */
export const FREE_PATH = 'freePath';

/** docs: account, user, market and order pages of the v1 API. All of them read. */
export const OPERATIONS: readonly Operation[] = [
  { id: 'listAccounts', path: '/accounts/list', parameters: [] },
  {
    id: 'getAccountBalances',
    path: '/accounts/{accountIdKey}/balance',
    parameters: [account, required('instType'), ...optional('realTimeNAV accountType')],
  },
  {
    id: 'viewPortfolio',
    path: '/accounts/{accountIdKey}/portfolio',
    parameters: [
      account,
      ...optional('count sortBy sortOrder pageNumber marketSession totalsRequired lotsRequired view'),
    ],
  },
  {
    id: 'viewPositionLots',
    path: '/accounts/{accountIdKey}/portfolio/{positionId}',
    parameters: [account, inPath('positionId')],
  },
  {
    id: 'listTransactions',
    path: '/accounts/{accountIdKey}/transactions',
    parameters: [account, ...optional('startDate endDate sortOrder marker count')],
  },
  {
    id: 'listTransactionDetails',
    path: '/accounts/{accountIdKey}/transactions/{transactionId}',
    parameters: [account, inPath('transactionId'), ...optional('storeId')],
  },
  {
    id: 'listAlerts',
    path: '/user/alerts',
    parameters: optional('count category status direction search'),
  },
  {
    id: 'listAlertDetails',
    path: '/user/alerts/{id}',
    parameters: [inPath('id'), ...optional('htmlTags')],
  },
  {
    id: 'getQuotes',
    path: '/market/quote/{symbols}',
    parameters: [
      inPath('symbols'),
      ...optional('detailFlag requireEarningsDate overrideSymbolCount skipMiniOptionsCheck'),
    ],
  },
  {
    id: 'lookUpProduct',
    path: '/market/lookup/{search}',
    parameters: [inPath('search')],
  },
  {
    id: 'getOptionChains',
    path: '/market/optionchains',
    parameters: [
      required('symbol'),
      ...optional('expiryYear expiryMonth expiryDay strikePriceNear noOfStrikes'),
      ...optional('includeWeekly skipAdjusted optionCategory chainType priceType'),
    ],
  },
  {
    id: 'getOptionExpireDates',
    path: '/market/optionexpiredate',
    parameters: [required('symbol'), ...optional('expiryType')],
  },
  {
    id: 'listOrders',
    path: '/accounts/{accountIdKey}/orders',
    parameters: [
      account,
      ...optional('marker count status fromDate toDate symbol'),
      ...optional('securityType transactionType marketSession'),
    ],
  },
  {
    id: 'listOrderDetails',
    path: '/accounts/{accountIdKey}/orders/{orderId}',
    parameters: [account, inPath('orderId')],
  },
  { id: FREE_PATH, path: '', parameters: [required('path')] },
];

export function findOperation(id: string): Operation | undefined {
  return [...OPERATIONS, ...CHANGING_OPERATIONS].find((operation) => operation.id === id);
}

/** Whether a call changes something at E*TRADE. */
export const isChange = ({ method }: Operation): boolean => method !== undefined;

/** The same by its id; what is not known is none. */
export const changesSomething = (operationId: string): boolean =>
  CHANGING_OPERATIONS.some(({ id }) => id === operationId);
