/** Taken from the prototype: an element with the name "querySelectorAll" would hide the document's own. */
export function selectAll(document: Document, selector: string): Element[] {
  return [...Document.prototype.querySelectorAll.call(document, selector)];
}
