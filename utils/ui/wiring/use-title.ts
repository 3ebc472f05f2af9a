import { useEffect } from 'preact/hooks';

/** The name of the tab, once it is known. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = title;
  }, [title]);
}
