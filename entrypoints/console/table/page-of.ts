import type { CallInput } from '@/utils/etrade/catalogue/build-call-url';
import { findOperation } from '@/utils/etrade/catalogue/operations';
import type { AnswerNode } from '../lists/answer-node.ts';
import { groupedFields, rootName } from '../lists/find-lists.ts';
import type { ListTable } from '../lists/list-table.ts';
import { textIn } from '../lists/text-in.ts';

/** What leads a call to the page behind the one that came. */
export interface NextPage {
  readonly name: 'marker' | 'pageNumber';
  readonly value: string;
}

interface PagedCall {
  readonly operationId: string;
  readonly input: CallInput;
}

/** By marker or by number, as the call has a parameter for it; null where the answer names no further page. */
function nextPage(root: AnswerNode, { operationId, input }: PagedCall): NextPage | null {
  const takes = (name: string) => findOperation(operationId)?.parameters.some((each) => each.name === name);
  const fields = outerFields(root);
  if (takes('marker')) {
    // moreTransactions is no sign: it was seen false where there were two hundred more.
    const value = fields.get('marker') || markerIn(fields.get('next') ?? '');
    return value && value !== input.marker ? { name: 'marker', value } : null;
  }
  if (!takes('pageNumber')) return null;
  const current = Number(input.pageNumber || 1);
  const further = Number(fields.get('totalPages')) > current ? `${current + 1}` : '';
  const value = fields.get('nextPageNo') || further;
  return value && value !== input.pageNumber ? { name: 'pageNumber', value } : null;
}

const markerIn = (address: string) => URL.parse(address)?.searchParams.get('marker') ?? '';

/** How many entries there are on all pages, as the answer says; null where it does not. Right on the first page alone. */
const totalCount = (root: AnswerNode): number | null => Number(outerFields(root).get('totalCount')) || null;

/** The values that stand around the entries: of the answer itself, and of the one account in it. */
function outerFields(root: AnswerNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let node: AnswerNode | undefined = root;
  for (const name of [rootName(root), 'AccountPortfolio']) {
    if (node?.kind !== 'record' || !name) break;
    node = groupedFields(node).get(name);
    if (node?.kind === 'list' && node.items.length === 1) [node] = node.items;
    if (node?.kind !== 'record') break;
    for (const [inner, value] of node.fields) {
      if (value.kind !== 'record' && value.kind !== 'list') found.set(inner, value.text);
    }
  }
  return found;
}

const IDS: readonly string[] = ['transactionId', 'orderId', 'positionId'];

/** Where the number of an entry stands; -1 where entries have none. */
export const idColumn = (columns: readonly string[]): number =>
  columns.findIndex((column) => IDS.includes(column));

/** What tells the entries of pages apart; empty where they have no number. */
export function idsOf({ columns, rows }: ListTable): readonly string[] {
  const at = idColumn(columns);
  return at === -1 ? [] : rows.map((row) => textIn(row[at]));
}

/** The pages that were gone through by Next page. */
export interface PagesBefore {
  /** The call of the last of them, and what it has to have been sent with to be the page behind. */
  readonly from: PagedCall;
  readonly leadsTo: NextPage;
  readonly ids: ReadonlySet<string>;
  readonly total: number | null;
}

/** A page among those before and behind it. */
export interface Page {
  /** What tells entries apart that an earlier page has brought: the last of a page was seen again on the next. */
  readonly earlier: ReadonlySet<string> | null;
  /** Null on the last one: all that the first page has counted were seen, or the answer names no other. */
  readonly next: PagesBefore | null;
}

/** @param before what was noted where Next page was pressed */
export function pageOf(
  root: AnswerNode,
  ids: readonly string[],
  call: PagedCall,
  before: readonly PagesBefore[],
): Page {
  const earlier = before.findLast((each) => isBehind(call, each));
  const seen = new Set([...(earlier?.ids ?? []), ...ids]);
  const isFirst = !call.input.marker && !call.input.pageNumber;
  // What a later page counts is not believed, though nothing is known of those before it.
  const total = isFirst ? totalCount(root) : (earlier?.total ?? null);
  const leadsTo = total !== null && total <= seen.size ? null : nextPage(root, call);
  return { earlier: earlier?.ids ?? null, next: leadsTo && { from: call, leadsTo, ids: seen, total } };
}

/** Whether a call is the one that Next page has sent: another account has a second page too. */
function isBehind({ operationId, input }: PagedCall, { from, leadsTo }: PagesBefore): boolean {
  const asked: CallInput = { ...from.input, [leadsTo.name]: leadsTo.value };
  const names = Object.keys({ ...asked, ...input });
  return (
    operationId === from.operationId && names.every((name) => (input[name] || '') === (asked[name] || ''))
  );
}
