import { useEffect, useState } from 'preact/hooks';

/** What a hook needs of a stored item. */
interface Stored<Value> {
  getValue(): Promise<Value>;
  watch(changed: (value: Value) => void): () => void;
}

/** The value of a stored item, now and whenever it changes; undefined until it was read. */
export function useStored<Value>(item: Stored<Value>): Value | undefined {
  const [stored, setStored] = useState<{ item: Stored<Value>; value: Value }>();
  useEffect(() => {
    let isWanted = true;
    const show = (value: Value) => isWanted && setStored({ item, value });
    const stopWatching = item.watch(show);
    void item.getValue().then(show);
    return () => {
      isWanted = false;
      stopWatching();
    };
  }, [item]);
  return stored?.item === item ? stored.value : undefined;
}
