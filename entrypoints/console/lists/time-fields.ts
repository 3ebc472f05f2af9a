import type { AnswerNode } from './answer-node.ts';
import { readDecimal } from './decimal.ts';
import { rootName } from './find-lists.ts';

const SECOND_MS = 1000;
const seconds = (...names: string[]) => named(names, SECOND_MS);
const milliseconds = (...names: string[]) => named(names, 1);
const named = (names: readonly string[], unitMs: number) => names.map((name) => [name, unitMs] as const);

const TRANSACTION = milliseconds('transactionDate', 'postDate', 'settlementDate');
const ALERT = seconds('createTime', 'readTime', 'deleteTime');
const ORDER = milliseconds('placedTime', 'executedTime');

/**
 * Which fields are times, and in which unit, by the name of the answer: E*TRADE counts seconds in some and milliseconds
 * in others. Only what recorded answers of its API show.
 */
const TIMES: Readonly<Record<string, ReadonlyMap<string, number>>> = {
  AccountListResponse: new Map(seconds('closedDate')),
  PortfolioResponse: new Map([...milliseconds('dateAcquired'), ...seconds('lastTradeTime')]),
  TransactionListResponse: new Map(TRANSACTION),
  TransactionDetailsResponse: new Map(TRANSACTION),
  AlertsResponse: new Map(ALERT),
  AlertDetailsResponse: new Map(ALERT),
  QuoteResponse: new Map(
    seconds(
      'dateTimeUTC',
      'timeOfLastTrade',
      'week52HiDate',
      'week52LowDate',
      'dividendPayableDate',
      'exDividendDate',
    ),
  ),
  OptionChainResponse: new Map(seconds('timeStamp')),
  OrdersResponse: new Map(ORDER),
  PreviewOrderResponse: new Map([...ORDER, ...milliseconds('previewTime')]),
  PlaceOrderResponse: new Map(ORDER),
  CancelOrderResponse: new Map(milliseconds('cancelTime')),
};

/** 1980 to 2200: zero stands for none, and so does what is nearly as small. */
const EARLIEST = Date.UTC(1980, 0);
const LATEST = Date.UTC(2200, 0);

/** When it is, in epoch ms, and what it was counted in. */
export interface Moment {
  readonly at: number;
  readonly unit: 's' | 'ms';
}

/** Reads a value by its field's name, or the names that lead to it; null where it is no time. */
export type TimeReader = (field: string, text: string) => Moment | null;

export function timeReader(root: AnswerNode): TimeReader {
  const units = TIMES[rootName(root) ?? ''];
  return (field, text) => {
    const unitMs = units?.get(field.slice(field.lastIndexOf('.') + 1));
    if (!unitMs || !readDecimal(text)) return null;
    const at = Number(text) * unitMs;
    return at >= EARLIEST && at < LATEST ? { at, unit: unitMs === 1 ? 'ms' : 's' } : null;
  };
}

export interface FoundTime extends Moment {
  readonly field: string;
  readonly text: string;
}

/** The times of an answer in their order, each value of a field once. */
export function timesIn(root: AnswerNode, read: TimeReader): FoundTime[] {
  const found = new Map<string, FoundTime>();
  const walk = (field: string, node: AnswerNode) => {
    if (node.kind === 'record') for (const [name, value] of node.fields) walk(name, value);
    else if (node.kind === 'list') for (const item of node.items) walk(field, item);
    else {
      const moment = read(field, node.text);
      if (moment) found.set(`${field} ${node.text}`, { field, text: node.text, ...moment });
    }
  };
  walk('', root);
  return [...found.values()];
}
