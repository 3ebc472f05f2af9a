import { useEffect, useState } from 'preact/hooks';

type Listener = (shownId: string) => void;

const listeners = new Set<Listener>();

/**
 * Of several places of a page that bear one name, the one that was asked for last is shown: a landmark that is there
 * twice leads nobody who goes by landmarks.
 * @returns whether this one is, and what shows it
 */
export function useOneShown(id: string): readonly [isShown: boolean, show: () => void] {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const listener: Listener = (shownId) => setShown(shownId === id);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [id]);
  const show = () => {
    for (const listener of listeners) listener(id);
  };
  return [isShown, show];
}
