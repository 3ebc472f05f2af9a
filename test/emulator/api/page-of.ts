export interface Paged<Item> {
  items: readonly Item[];
  /** Where the next page begins; absent on the last one. */
  marker?: string;
}

/** The items from the marker on, at most `count`; null for a marker that belongs to none. */
export function pageOf<Item>(
  all: readonly Item[],
  count: number,
  marker: string | undefined,
  markerOf: (item: Item) => string,
): Paged<Item> | null {
  const start = marker === undefined ? 0 : all.findIndex((item) => markerOf(item) === marker);
  if (start < 0) return null;
  const next = all[start + count];
  return { items: all.slice(start, start + count), ...(next && { marker: markerOf(next) }) };
}
