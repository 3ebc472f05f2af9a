/** The smallest and the greatest whole number that a parameter takes, as far as E*TRADE documents them. */
export interface Bounds {
  readonly least: number;
  readonly most: number;
}

export type ParameterKind =
  | 'text'
  /** One of the values that E*TRADE documents; parameter-hints.ts has them. */
  | 'choice'
  | 'flag'
  /** MMDDYYYY. */
  | 'date'
  /** Digits. */
  | 'id'
  | 'number'
  /** Parted by commas. */
  | 'symbols'
  /** Under /v1, with its own query. */
  | 'path'
  | Bounds;

const NAMES: Readonly<Partial<Record<Exclude<ParameterKind, Bounds>, string>>> = {
  choice:
    'sortBy sortOrder direction marketSession view category status detailFlag optionCategory chainType priceType expiryType securityType transactionType',
  flag: 'realTimeNAV totalsRequired lotsRequired htmlTags requireEarningsDate overrideSymbolCount skipMiniOptionsCheck includeWeekly skipAdjusted',
  date: 'startDate endDate fromDate toDate',
  id: 'positionId orderId id',
  number: 'strikePriceNear',
  symbols: 'symbols listOrders.symbol',
  path: 'path',
};

const within = (least: number, most = Number.POSITIVE_INFINITY): Bounds => ({ least, most });

/** By parameter name, or by `operation.name` where two calls use one name differently. docs: as in operations.ts. */
const KINDS = new Map<string, ParameterKind>([
  ...(Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((kind) =>
    (NAMES[kind] ?? '').split(' ').map((name) => [name, kind] as const),
  ),
  ...Object.entries({
    count: within(1),
    'listTransactions.count': within(1, 50),
    'listAlerts.count': within(1, 300),
    'listOrders.count': within(1, 100),
    pageNumber: within(1),
    noOfStrikes: within(1),
    expiryYear: within(1970, 9999),
    expiryMonth: within(1, 12),
    expiryDay: within(1, 31),
  }),
]);

export function kindOf(operationId: string, parameter: string): ParameterKind {
  return KINDS.get(`${operationId}.${parameter}`) ?? KINDS.get(parameter) ?? 'text';
}
