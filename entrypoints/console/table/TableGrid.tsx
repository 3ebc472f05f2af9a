import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { CopyButton } from '@/utils/ui/parts/CopyButton';
import { saveAsFile } from '@/utils/ui/wiring/save-as-file';
import { visibleText } from '@/utils/words/visible-text';
import type { ListTable, Row } from '../lists/list-table.ts';
import { type Direction, sortedRows } from '../lists/sorted-rows.ts';
import { textIn } from '../lists/text-in.ts';
import type { TimeReader } from '../lists/time-fields.ts';
import { toCsv } from '../lists/to-csv.ts';
import type { FillForm } from './fill-form.ts';
import { GridRow } from './GridRow.tsx';
import { moveInGrid, noteFocus } from './move-in-grid.ts';
import { idColumn } from './page-of.ts';
import { UseValue } from './UseValue.tsx';

interface TableGridProps {
  readonly label: string;
  readonly fileName: string;
  readonly table: ListTable;
  /** Or names and values, which no column names. */
  readonly isList: boolean;
  readonly readTime: TimeReader;
  readonly fill: FillForm;
  /** What tells entries apart that an earlier page has brought. */
  readonly seenBefore: ReadonlySet<string>;
}

/** Drawing more at once would make the page slow. */
const SHOWN_ROWS = 100;

/** A table that is sorted by its columns, goes into a file, and whose values go into the next call. */
export function TableGrid({ label, fileName, table, isList, readTime, fill, seenBefore }: TableGridProps) {
  const [sorting, sort] = useState<{ readonly column: number; readonly direction: Direction } | null>(null);
  const [first, showFrom] = useState(0);
  const [picked, pick] = useState<{ readonly field: string; readonly value: string } | null>(null);
  const picker = useRef<HTMLElement | null>(null);
  const { columns } = table;
  const numberAt = idColumn(columns);
  const rows = useMemo(
    () => (sorting ? sortedRows(table.rows, sorting.column, sorting.direction) : table.rows),
    [table, sorting],
  );
  const csv = useCallback(() => toCsv(columns, rows), [columns, rows]);
  const fieldOf = (row: Row, at: number) => (isList ? (columns[at] ?? '') : textIn(row[0]));
  const pickFrom = (target: EventTarget | null) => {
    const cell = (target as HTMLElement).closest('td');
    const row = rows[first + (cell?.closest('tr')?.rowIndex ?? 0) - 1];
    const value = cell && row ? textIn(row[cell.cellIndex]) : '';
    if (!cell || !row || value === '') return;
    picker.current = cell;
    pick({ field: fieldOf(row, cell.cellIndex), value });
  };
  const hear = (event: KeyboardEvent) => {
    moveInGrid(event);
    if (event.key === 'Enter' && (event.target as HTMLElement).closest('td')) pickFrom(event.target);
  };
  const sortBy = (column: number) => {
    const isTurned = sorting?.column === column && sorting.direction === 'ascending';
    sort({ column, direction: isTurned ? 'descending' : 'ascending' });
    showFrom(0);
  };
  return (
    <>
      {picked ? (
        <UseValue
          {...picked}
          fill={fill}
          close={() => {
            pick(null);
            picker.current?.focus();
          }}
        />
      ) : (
        <p class="aside">Press a value to use it in the next call.</p>
      )}
      <div class="scrolling">
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: arrow keys go through its cells
          role="grid"
          aria-label={label}
          aria-rowcount={rows.length + 1}
          onKeyDown={hear}
          onClick={({ target }) => pickFrom(target)}
          onFocusCapture={noteFocus}
        >
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th
                  key={column}
                  scope="col"
                  class={table.rows[0]?.[at]?.kind === 'number' ? 'figure' : undefined}
                  aria-sort={sorting?.column === at ? sorting.direction : undefined}
                >
                  <button type="button" tabIndex={at === 0 ? 0 : -1} onClick={() => sortBy(at)}>
                    {visibleText(column)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(first, first + SHOWN_ROWS).map((row, at) => (
              <GridRow
                key={at}
                rowIndex={first + at + 2}
                row={row}
                columns={columns}
                fieldOf={fieldOf}
                readTime={readTime}
                isSeenBefore={seenBefore.has(textIn(row[numberAt]))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div class="table-bar">
        {rows.length > SHOWN_ROWS && <RowsShown first={first} count={rows.length} showFrom={showFrom} />}
        <CopyButton text={csv} label="Copy as CSV" />
        <button type="button" class="link" onClick={() => saveAsFile(csv(), fileName)}>
          Save as CSV
        </button>
      </div>
      <p class="aside">
        In CSV, an apostrophe stands before text that a spreadsheet would run as a formula. Numbers stay as
        they came.
      </p>
    </>
  );
}

interface RowsShownProps {
  readonly first: number;
  readonly count: number;
  readonly showFrom: (first: number) => void;
}

function RowsShown({ first, count, showFrom }: RowsShownProps) {
  const last = Math.min(first + SHOWN_ROWS, count);
  const step = (to: number) => () => {
    if (to >= 0 && to < count) showFrom(to);
  };
  return (
    <div class="rows-shown">
      <button type="button" aria-disabled={first === 0} onClick={step(first - SHOWN_ROWS)}>
        Earlier rows
      </button>
      <span aria-live="polite">
        Rows {first + 1} to {last} of {count}
      </span>
      <button type="button" aria-disabled={last === count} onClick={step(first + SHOWN_ROWS)}>
        Later rows
      </button>
    </div>
  );
}
