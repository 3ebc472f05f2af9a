import type { StoredItem } from '../../storage/engine/stored-item.ts';
import type { Look } from '../../storage/storage-condition.ts';

/** What was stored when the page asked whether all is well: the first drawing needs no look of its own. */
let firstLook: Look | null = null;

export function keepFirstLook(look: Look): void {
  firstLook = look;
}

/** Once it is drawn from, what is stored may have changed. */
export function forgetFirstLook(): void {
  firstLook = null;
}

/** What can be found in a look; stored items can. */
export interface Findable<Value> {
  /** Undefined where this was not looked at. */
  findIn(look: Look): Value | undefined;
}

export function inFirstLook<Value>(source: object): Value | undefined {
  if (!firstLook) return undefined;
  if ('findIn' in source) return (source as Findable<Value>).findIn(firstLook);
  const item = source as StoredItem<Value>;
  return 'valueIn' in source && firstLook.holds(item) ? firstLook.find(item) : undefined;
}
