import { compareDecimals, type Decimal, readDecimal } from './decimal.ts';
import type { Cell, Row } from './list-table.ts';

/** What a cell is sorted by, worked out once. */
interface SortKey {
  /** Numbers before texts, and what is not there last. */
  readonly rank: 0 | 1 | 2;
  readonly decimal: Decimal | null;
  readonly text: string;
}

function sortKey(cell: Cell | undefined): SortKey {
  const text = cell?.kind === 'list' ? `${cell.count}` : (cell?.text ?? '');
  const decimal = readDecimal(text);
  return { rank: decimal ? 0 : text === '' ? 2 : 1, decimal, text };
}

export type Direction = 'ascending' | 'descending';

/** The rows in order of one column; rows that are equal there keep theirs, and those without a value come last. */
export function sortedRows(rows: readonly Row[], column: number, direction: Direction): Row[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const factor = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: sortKey(row[column]) }));
  const order = ({ key: one }: { key: SortKey }, { key: other }: { key: SortKey }) => {
    if (one.rank === 2 || other.rank === 2) return one.rank - other.rank;
    if (one.rank !== other.rank) return factor * (one.rank - other.rank);
    if (one.decimal && other.decimal) return factor * compareDecimals(one.decimal, other.decimal);
    return factor * compare(one.text, other.text);
  };
  return keyed.sort(order).map(({ row }) => row);
}
