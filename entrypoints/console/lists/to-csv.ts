import { readDecimal } from './decimal.ts';
import type { Cell, Row } from './list-table.ts';

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** RFC 4180, with every number as it came. Text that a spreadsheet would run as a formula gets an apostrophe. */
export function toCsv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = [
    columns.map(fieldOf),
    ...rows.map((row) => columns.map((_, at) => fieldOf(textOf(row[at])))),
  ];
  return lines.map((fields) => `${fields.join(',')}\r\n`).join('');
}

const textOf = (cell: Cell | undefined) => (cell?.kind === 'list' ? `${cell.count}` : (cell?.text ?? ''));

function fieldOf(text: string): string {
  const guarded = FORMULA.test(text) && !isPlainNumber(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const isPlainNumber = (text: string) => text.startsWith('-') && readDecimal(text) !== null;
