import { useLayoutEffect, useState } from 'preact/hooks';
import { inFirstLook } from './first-look.ts';

/** What a hook needs of a stored item, or of whatever else is read and may change. */
export interface Source<Value> {
  getValue(): Promise<Value>;
  watch(changed: (value: Value) => void): () => void;
}

/** Something that is read anew whenever something else changes. */
export function readAnew<Value>(
  read: () => Promise<Value>,
  watch: (changed: () => void) => () => void,
): Source<Value> {
  return { getValue: read, watch: (changed) => watch(() => void read().then(changed)) };
}

/** The value of a source, now and whenever it changes; undefined until it was read. */
export function useStored<Value>(source: Source<Value>): Value | undefined {
  const [stored, setStored] = useState(() => ({ source, value: inFirstLook<Value>(source) }));
  // Before the page is drawn: an effect would begin to read only behind the next frame.
  useLayoutEffect(() => {
    let isWanted = true;
    const show = (value: Value) => isWanted && setStored({ source, value });
    const stopWatching = source.watch(show);
    void source.getValue().then(show);
    return () => {
      isWanted = false;
      stopWatching();
    };
  }, [source]);
  return stored.source === source ? stored.value : undefined;
}
