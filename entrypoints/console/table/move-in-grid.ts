/** How many rows and columns each key leads on. */
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** A header is its button, any other cell itself. */
const controlIn = (cell: HTMLElement | undefined) => cell?.querySelector<HTMLElement>('button') ?? cell;

/** Arrow keys go through the cells of a grid. */
export function moveInGrid(event: KeyboardEvent): void {
  const [rows, columns] = MOVES[event.key] ?? [];
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('th, td');
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  if (rows === undefined || columns === undefined || !cell || !row || !table) return;
  event.preventDefault();
  const aim = table.rows[row.rowIndex + rows] ?? row;
  const at = Math.max(0, Math.min(aim.cells.length - 1, cell.cellIndex + columns));
  controlIn(aim.cells[at])?.focus();
}

/** Beside the first header one cell can be reached by Tab: the one that had the focus last. */
export function noteFocus({ target, currentTarget }: Event): void {
  const cells = (currentTarget as HTMLElement).querySelectorAll<HTMLElement>('td[tabindex="0"]');
  for (const cell of cells) cell.tabIndex = -1;
  const cell = (target as HTMLElement).closest('td');
  if (cell) cell.tabIndex = 0;
}
