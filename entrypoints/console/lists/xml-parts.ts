/** Where each kind of part begins and ends. */
const PARTS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<', '>'],
];

/** Tags, comments, and the text in between; null for what has no end, or declares what may be anything. */
export function* xmlParts(text: string): Generator<string | null> {
  let at = 0;
  while (at < text.length) {
    const end = text.startsWith('<!DOCTYPE', at) ? -1 : endOfPart(text, at);
    if (end === -1) return yield null;
    yield text.slice(at, end);
    at = end;
  }
}

function endOfPart(text: string, at: number): number {
  const [, end] = PARTS.find(([start]) => text.startsWith(start, at)) ?? [];
  const found = text.indexOf(end ?? '<', at);
  if (!end) return found === -1 ? text.length : found;
  return found === -1 ? -1 : found + end.length;
}
