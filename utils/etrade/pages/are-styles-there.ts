import { selectAll } from './select-all.ts';

/**
 * Whether the style sheets of a page are loaded, so that what it hides is hidden: until then a decoy may look shown.
 * One that fails to load is waited for until the page has loaded all that it will.
 */
export function areStylesThere(document: Document): boolean {
  // From the prototype: an element with the name "readyState" would hide the document's own.
  if (Reflect.get(Document.prototype, 'readyState', document) === 'complete') return true;
  const links = selectAll(document, 'link[rel~="stylesheet" i]:not([disabled])');
  return links.every((link) => (link as HTMLLinkElement).sheet);
}
