import type { AnswerNode, Leaf } from './answer-node.ts';
import { type FoundParts, groupedFields } from './find-lists.ts';

/** What stands in a cell: a value, or of how many entries a list is that has a table of its own. */
export type Cell = Leaf | { readonly kind: 'list'; readonly count: number };

/** A cell for each column; undefined where it has none. */
export type Row = readonly (Cell | undefined)[];

export interface ListTable {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** There are more columns than are shown. */
  readonly isNarrowed: boolean;
}

/** No list of E*TRADE has half as many. */
const MOST_COLUMNS = 200;

/** The entries of a list as rows: a record in one, or a list of one, spreads into columns such as Product.symbol. */
export function listTable(items: readonly AnswerNode[]): ListTable {
  const places = new Map<string, number>();
  let isNarrowed = false;
  const rows = items.map((item) => {
    const row: Cell[] = [];
    spread(item, '', (column, cell) => {
      const place = places.get(column) ?? places.size;
      if (place >= MOST_COLUMNS) {
        isNarrowed = true;
        return;
      }
      places.set(column, place);
      row[place] = cell;
    });
    return row;
  });
  return { columns: [...places.keys()], rows, isNarrowed };
}

/** What stands in no list, a row for each. */
export const restTable = (rest: FoundParts['rest']): ListTable => ({
  columns: ['name', 'value'],
  rows: rest.map(([name, leaf]) => [{ kind: 'string', text: name }, leaf]),
  isNarrowed: false,
});

/** What a list of plain values has for a column. */
const VALUE = 'value';

function spread(node: AnswerNode, column: string, put: (column: string, cell: Cell) => void): void {
  if (node.kind === 'record') {
    for (const [name, value] of groupedFields(node)) {
      spread(value, column === '' ? name : `${column}.${name}`, put);
    }
  } else if (node.kind !== 'list') {
    put(column || VALUE, node);
  } else if (node.items.length === 1 && node.items[0]) {
    spread(node.items[0], column, put);
  } else if (node.items.length > 0) {
    put(column || VALUE, { kind: 'list', count: node.items.length });
  }
}
