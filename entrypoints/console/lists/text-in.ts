import type { Cell } from './list-table.ts';

/** The value that stands in a cell; empty where it is none. */
export const textIn = (cell: Cell | undefined): string => (cell && cell.kind !== 'list' ? cell.text : '');
