/** What a report takes. */
const MOST_CHARACTERS = 4_000;

const ELEMENTS_AND_TEXTS = 5;

/** Names that layout is made of. Any other could have been made of what the page is about. */
const KNOWN_NAMES = /^(class|id|name|type|value|size|style)$/;

/**
 * How a page is built, for a bug report: a line for each element with its tag, the names of its attributes and how long
 * their values are, and one for each text with its length. No text, no value, no name that was not known before.
 */
export function sketchPage(document: Document): string {
  // The prototype's own: an element of the page could hide the document's.
  const walker = Document.prototype.createTreeWalker.call(document, document, ELEMENTS_AND_TEXTS);
  const depths = new Map<Node | null, number>();
  let sketch = '';
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const depth = (depths.get(currentNode.parentNode) ?? -1) + 1;
    depths.set(currentNode, depth);
    const words = wordsOf(currentNode);
    const line = words && `${sketch && '\n'}${' '.repeat(depth)}${words}`;
    if ((sketch + line).length > MOST_CHARACTERS) break;
    sketch += line;
  }
  return sketch;
}

function wordsOf(node: Node): string {
  if (!(node instanceof Element)) {
    const { length } = (node.nodeValue ?? '').trim();
    return length ? `text ${length}` : '';
  }
  const { getAttribute, getAttributeNames } = Element.prototype;
  // Whoever writes a page may invent tags.
  const isKnown = node instanceof HTMLElement && !(node instanceof HTMLUnknownElement);
  const tag = isKnown && /^[a-z]+[1-6]?$/.test(node.localName) ? node.localName : '?';
  return getAttributeNames
    .call(node)
    .reduce(
      (words, name) =>
        `${words} ${KNOWN_NAMES.test(name) ? name : '?'}=${getAttribute.call(node, name)?.length}`,
      tag,
    );
}
