import { useState } from 'preact/hooks';
import type { StoredItem } from '../../storage/engine/stored-item.ts';

/**
 * What is being typed, kept as it is typed. A draft that finds no room is missed by nobody until the page closes.
 * @param initial as it was found
 */
export function useDraft<Value>(item: StoredItem<Value>, initial: Value) {
  const [draft, setDraft] = useState(initial);
  const change = (next: Value) => {
    setDraft(next);
    void item.setValue(next).catch(() => undefined);
  };
  return [draft, change] as const;
}
