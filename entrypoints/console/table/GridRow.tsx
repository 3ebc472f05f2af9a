import { formatDayAndTime, NEW_YORK } from '@/utils/words/format-time';
import { visibleText } from '@/utils/words/visible-text';
import type { Cell, Row } from '../lists/list-table.ts';
import type { TimeReader } from '../lists/time-fields.ts';

interface GridRowProps {
  readonly rowIndex: number;
  readonly row: Row;
  readonly columns: readonly string[];
  /** What names the value in a cell. */
  readonly fieldOf: (row: Row, at: number) => string;
  readonly readTime: TimeReader;
  readonly isSeenBefore: boolean;
}

/** One entry: its values as they came, and beside a time when it is. */
export function GridRow({ rowIndex, row, columns, fieldOf, readTime, isSeenBefore }: GridRowProps) {
  return (
    <tr aria-rowindex={rowIndex} class={isSeenBefore ? 'again' : undefined}>
      {columns.map((column, at) => {
        const cell = row[at];
        const moment = cell && cell.kind !== 'list' ? readTime(fieldOf(row, at), cell.text) : null;
        return (
          <td
            key={column}
            tabIndex={-1}
            class={cell?.kind === 'number' ? 'figure' : undefined}
            title={moment ? formatDayAndTime(moment.at) : undefined}
          >
            {shownText(cell)}
            {moment && <small>{formatDayAndTime(moment.at, NEW_YORK)}</small>}
            {isSeenBefore && at === 0 && <small>on an earlier page too</small>}
          </td>
        );
      })}
    </tr>
  );
}

/** A whole message would make its row a page. */
const MOST_CHARACTERS = 300;

function shownText(cell: Cell | undefined): string {
  if (!cell) return '';
  if (cell.kind === 'list') return `${cell.count} entries`;
  const { text } = cell;
  return visibleText(text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);
}
