import { useLayoutEffect } from 'preact/hooks';

/** The id of the part of this page that its address asks for; empty where it asks for none. */
export const askedPart = (): string => decodeURIComponent(location.hash.slice(1));

const FIELDS = 'input, select, textarea';
/** What is drawn later than that, the person has gone on from. */
const PATIENCE_MS = 1_000;

/** Opens the part that the address asks for, and takes the keyboard to its first field or its title, each time that it asks. */
export function useAskedPart(): void {
  useLayoutEffect(() => {
    let leave = () => {};
    const go = () => {
      leave();
      leave = enter(askedPart());
    };
    go();
    addEventListener('hashchange', go);
    return () => {
      leave();
      removeEventListener('hashchange', go);
    };
  }, []);
}

/** Parts are drawn piece by piece: the field that is first at last is what counts. @returns what gives it up */
function enter(id: string): () => void {
  if (!id) return () => {};
  let entered: Element | undefined;
  const look = () => {
    // The person is somewhere else already.
    if (entered && document.activeElement !== entered) return drawing.disconnect();
    const part = document.getElementById(id);
    const title = part?.querySelector<HTMLElement>('.fold');
    if (title?.ariaExpanded === 'false') title.click();
    const fields = [...(part?.querySelectorAll<HTMLElement>(FIELDS) ?? [])];
    const first = fields.find((field) => field.checkVisibility()) ?? title ?? undefined;
    if (first !== entered) first?.focus();
    entered = first;
  };
  const drawing = new MutationObserver(look);
  drawing.observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden'] });
  const timer = setTimeout(() => drawing.disconnect(), PATIENCE_MS);
  look();
  return () => {
    drawing.disconnect();
    clearTimeout(timer);
  };
}
