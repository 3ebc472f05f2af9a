import { Indented, type Piece } from './indented.ts';

const TAG = /^<(\/?)([\w:.-]+)(?:\s[^>]*?)?(\/?)>$/;

/** Whether a text is one element and what may stand around it; most HTML is none. */
export function isXml(text: string): boolean {
  if (!/^\s*<[?\w]/.test(text)) return false;
  let isBroken = false;
  const open: string[] = [];
  for (const { tag, isWhole } of xmlParts(text)) {
    if (!isWhole || (tag?.isClosing && open.pop() !== tag.name)) isBroken = true;
    if (tag?.isOpening) open.push(tag.name);
  }
  return !isBroken && open.length === 0;
}

/** Puts each element on a line of its own, with every text as it came; what is broken, or cut off, as far as it goes. */
export function* indentXml(text: string): Generator<Piece> {
  const indented = new Indented();
  /** Whether the last part was a tag that opened, or text: what closes it stays on its line. */
  let isInline = true;
  let isFirst = true;
  for (const { part, end, tag, isWhole } of xmlParts(text)) {
    const isText = !part.startsWith('<');
    if (isText && isWhole && part.trim() === '') continue;
    if (tag?.isClosing) indented.close(!isInline);
    else if (!isText && isWhole && !isFirst) indented.newLine();
    indented.write(part);
    if (tag?.isOpening) indented.open();
    isInline = isText || tag?.isOpening === true;
    isFirst = false;
    yield* indented.pieces(end);
  }
  yield* indented.pieces(text.length, 1);
}

interface Part {
  readonly part: string;
  /** Where it ends in the text. */
  readonly end: number;
  readonly tag: Tag | null;
  /** False of what has no end, or declares what may be anything, and all that follows. */
  readonly isWhole: boolean;
}

interface Tag {
  readonly name: string;
  readonly isOpening: boolean;
  readonly isClosing: boolean;
}

const ENDS: readonly (readonly [start: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<', '>'],
];

/** Tags, comments, and the text in between. */
export function* xmlParts(text: string): Generator<Part> {
  let at = 0;
  while (at < text.length) {
    const found = text.startsWith('<!DOCTYPE', at) ? -1 : endOfPart(text, at);
    const end = found === -1 ? text.length : found;
    const part = text.slice(at, end);
    yield { part, end, tag: found === -1 ? null : tagOf(part), isWhole: found !== -1 };
    at = end;
  }
}

function tagOf(part: string): Tag | null {
  const [, slash, name = '', ending] = TAG.exec(part) ?? [];
  if (name === '') return null;
  return { name, isOpening: !slash && !ending, isClosing: slash !== '' };
}

function endOfPart(text: string, at: number): number {
  const [, end] = ENDS.find(([start]) => text.startsWith(start, at)) ?? [];
  const found = text.indexOf(end ?? '<', at);
  if (!end) return found === -1 ? text.length : found;
  return found === -1 ? -1 : found + end.length;
}
