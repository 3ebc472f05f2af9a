import { NodeFilter, parseHTML } from 'linkedom';
import { vi } from 'vitest';

const HIDING = /display:\s*none|visibility:\s*hidden/;

/** Whether an element is seen, as far as its own style and those around it say: this document draws nothing. */
function checkVisibility(this: Element): boolean {
  const isHidden = HIDING.test(this.getAttribute('style') ?? '');
  const isScript = this.localName === 'script';
  return !isHidden && !isScript && (!this.parentElement || checkVisibility.call(this.parentElement));
}

/** A page with this body, as the content script finds it. */
export function showPage(body: string): Document {
  const { document, Document, Element, HTMLElement, HTMLInputElement, HTMLUnknownElement } = parseHTML(
    `<!doctype html><html><body>${body}</body></html>`,
  );
  Object.assign(Element.prototype, { checkVisibility });
  for (const [name, value] of Object.entries({
    document,
    Document,
    Element,
    HTMLElement,
    HTMLInputElement,
    HTMLUnknownElement,
    NodeFilter,
  }))
    vi.stubGlobal(name, value);
  return document;
}
