import { readDecimal } from './decimal.ts';
import type { Cell, Row } from './list-table.ts';

/**
 * Where a spreadsheet may find the beginning of a formula. One that parts fields at `;` or tabs begins a new one behind
 * each, and behind a line end, whatever quotes stand around them here: those before the formula are the field's then.
 */
const FORMULA = /^(?=[\t\r])|(?<=^|[;\t\r\n])(?="*[=+\-@])/g;

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
  const guarded = isPlainNumber(text) ? text : text.replace(FORMULA, "'");
  return /[",;\t\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const isPlainNumber = (text: string) => text.startsWith('-') && readDecimal(text) !== null;
