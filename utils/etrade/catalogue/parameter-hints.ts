import { CHANGING_HINTS } from './changing-hints.ts';
import { kindOf } from './parameter-kinds.ts';
import { PORTFOLIO_SORT_KEYS } from './portfolio-sort-keys.ts';

/** What a form may offer for a parameter. */
export interface ParameterHint {
  /** The values that E*TRADE documents, where it is a list. */
  readonly values?: readonly string[];
  /** What a new form holds. */
  readonly preset?: string;
  /** An example of the form that is wanted. */
  readonly example?: string;
  /** The form itself. */
  readonly form?: string;
}

const choice = (values: string): ParameterHint => ({ values: values.split(' ') });
const example = (text: string): ParameterHint => ({ example: text });
const form = (text: string): ParameterHint => ({ form: text });
const FLAG = choice('true false');
const ascendingOrDescending = choice('ASC DESC');

/** By parameter name, or by `operation.name` where two calls use one name differently. docs: as in operations.ts. */
const HINTS = new Map<string, ParameterHint>(
  Object.entries({
    instType: { preset: 'BROKERAGE', example: 'BROKERAGE' },
    accountType: example('MARGIN'),
    count: example('25'),
    pageNumber: example('1'),
    sortBy: { values: PORTFOLIO_SORT_KEYS },
    sortOrder: ascendingOrDescending,
    direction: ascendingOrDescending,
    marketSession: choice('REGULAR EXTENDED'),
    view: choice('PERFORMANCE FUNDAMENTAL OPTIONSWATCH QUICK COMPLETE'),
    category: choice('STOCK ACCOUNT'),
    'listAlerts.status': choice('READ UNREAD DELETED'),
    'listOrders.status': choice('OPEN EXECUTED CANCELLED INDIVIDUAL_FILLS CANCEL_REQUESTED EXPIRED REJECTED'),
    symbols: example('GOOG,IBM'),
    symbol: example('GOOG'),
    search: example('alphabet'),
    path: example('accounts/list'),
    detailFlag: choice('ALL FUNDAMENTAL INTRADAY OPTIONS WEEK_52 MF_DETAIL'),
    expiryYear: form('YYYY'),
    expiryMonth: form('MM'),
    expiryDay: form('DD'),
    strikePriceNear: example('100'),
    noOfStrikes: example('5'),
    optionCategory: choice('STANDARD ALL MINI'),
    chainType: choice('CALL PUT CALLPUT'),
    priceType: choice('ATNM ALL'),
    expiryType: choice('UNSPECIFIED DAILY WEEKLY MONTHLY QUARTERLY VIX ALL MONTHEND'),
    securityType: choice('EQ OPTN MF MMF'),
    ...CHANGING_HINTS,
    transactionType: choice('ATNM BUY SELL SELL_SHORT BUY_TO_COVER MF_EXCHANGE'),
  }),
);

export function hintFor(operationId: string, parameter: string): ParameterHint {
  if (kindOf(operationId, parameter) === 'flag') return FLAG;
  return HINTS.get(`${operationId}.${parameter}`) ?? HINTS.get(parameter) ?? {};
}
