import type { AnswerNode, Leaf, RecordNode } from './answer-node.ts';

/** A list of an answer, gathered from wherever it stands in it. */
export interface FoundList {
  readonly path: string;
  readonly items: readonly AnswerNode[];
}

export interface FoundParts {
  /** The longest first; of two of one length the outer one. */
  readonly lists: readonly FoundList[];
  /** What stands in no list. */
  readonly rest: readonly (readonly [path: string, leaf: Leaf])[];
}

/** A list of one may come as its entry alone. docs: the roots of the answers of the v1 API. */
const LISTS: ReadonlySet<string> = new Set([
  'Account',
  'AccountPortfolio',
  'Position',
  'PositionLot',
  'positionLot',
  'Transaction',
  'Alert',
  'QuoteData',
  'Data',
  'OptionPair',
  'ExpirationDate',
  'Order',
  'OrderDetail',
  'Instrument',
  'Message',
]);

/** What stands in an answer as tables: its lists, each under the names that lead to it, and the fields outside them. */
export function findLists(root: AnswerNode): FoundParts {
  const lists = new Map<string, AnswerNode[]>();
  const rest: [string, Leaf][] = [];
  const gather = (path: string, items: readonly AnswerNode[]) => {
    const gathered = lists.get(path) ?? [];
    lists.set(path, gathered);
    for (const item of items) {
      gathered.push(item);
      if (item.kind === 'record') walkFields(path, item, true);
      // Lists in lists have no names of their own.
      if (item.kind === 'list') gather(`${path}[]`, item.items);
    }
  };
  const walkFields = (path: string, record: RecordNode, isInList: boolean) => {
    for (const [name, value] of groupedFields(record)) {
      const inner = path === '' ? name : `${path}.${name}`;
      if (value.kind === 'list') gather(inner, value.items);
      else if (value.kind === 'record' && LISTS.has(name)) gather(inner, [value]);
      else if (value.kind === 'record') walkFields(inner, value, isInList);
      else if (!isInList) rest.push([inner, value]);
    }
  };
  const inner = withoutRoot(root);
  if (inner.kind === 'list') gather('', inner.items);
  else if (inner.kind === 'record') walkFields('', inner, false);
  else rest.push(['', inner]);
  const found = [...lists].map(([path, items]) => ({ path, items })).filter(({ items }) => items.length > 0);
  return { lists: found.sort((one, other) => other.items.length - one.items.length), rest };
}

/** The name of an answer, such as OrdersResponse; null where it has none. */
export const rootName = (root: AnswerNode): string | null =>
  root.kind === 'record' && root.fields.length === 1 ? (root.fields[0]?.[0] ?? null) : null;

function withoutRoot(root: AnswerNode): AnswerNode {
  const [field] = root.kind === 'record' && root.fields.length === 1 ? root.fields : [];
  return field && !LISTS.has(field[0]) && field[1].kind === 'record' ? field[1] : root;
}

/** The fields of a record, each name once: what is there more than once is a list, as XML writes them. */
export function groupedFields({ fields }: RecordNode): ReadonlyMap<string, AnswerNode> {
  const byName = new Map(fields);
  if (byName.size === fields.length) return byName;
  const doubles = new Map<string, AnswerNode[]>();
  for (const [name, value] of fields) {
    const items = doubles.get(name);
    if (items) items.push(value);
    else doubles.set(name, [value]);
  }
  for (const [name, items] of doubles) if (items.length > 1) byName.set(name, { kind: 'list', items });
  return byName;
}
