const TAG = /^<(\/?)([\w:.-]+)(?:\s[^>]*?)?(\/?)>$/;
const INDENT = '  ';
/** No answer of E*TRADE is a tenth as deep; beyond it the indentation would outweigh the text. */
const MAX_DEPTH = 64;

/** Puts each element of XML on a line of its own, with every text as it came; null where it is none, as most HTML. */
export function indentXml(text: string): string | null {
  if (!/^\s*<[?\w]/.test(text)) return null;
  const open: string[] = [];
  let indented = '';
  /** Whether the last part was a tag that opened, or text: what closes it stays on its line. */
  let isInline = true;
  for (const part of partsOf(text)) {
    if (part === null) return null;
    const [, slash, name = '', ending] = TAG.exec(part) ?? [];
    const isText = !part.startsWith('<');
    if (isText && part.trim() === '') continue;
    if (slash && open.pop() !== name) return null;
    const staysOnLine = isText || (slash && isInline) || indented === '';
    indented += staysOnLine ? part : `\n${INDENT.repeat(open.length)}${part}`;
    const opens = name !== '' && !slash && !ending;
    if (opens) open.push(name);
    if (open.length > MAX_DEPTH) return null;
    isInline = isText || opens;
  }
  return open.length === 0 ? indented : null;
}

const ENDS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<', '>'],
];

/** Tags, comments, and the text in between; null for what has no end, or declares what may be anything. */
function* partsOf(text: string): Generator<string | null> {
  let at = 0;
  while (at < text.length) {
    const end = text.startsWith('<!DOCTYPE', at) ? -1 : endOfPart(text, at);
    if (end === -1) return yield null;
    yield text.slice(at, end);
    at = end;
  }
}

function endOfPart(text: string, at: number): number {
  const [, end] = ENDS.find(([start]) => text.startsWith(start, at)) ?? [];
  const found = text.indexOf(end ?? '<', at);
  if (!end) return found === -1 ? text.length : found;
  return found === -1 ? -1 : found + end.length;
}
