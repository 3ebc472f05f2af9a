import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { vi } from 'vitest';

/** What preact makes of it, in a document that shows nothing. */
export function drawn(child: ComponentChild): HTMLElement {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  vi.stubGlobal('document', document);
  render(child, document.body);
  return document.body;
}

export const textOf = (child: ComponentChild): string => drawn(child).textContent ?? '';
