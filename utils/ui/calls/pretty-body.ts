import { indentXml } from './indent-xml.ts';

export interface PrettyBody {
  readonly kind: 'json' | 'xml' | 'text';
  readonly text: string;
}

/** JSON and XML indented, with every number, name and order as it came; anything else as it is. */
export function prettyBody(body: string): PrettyBody {
  const indented = isJson(body) ? indentJson(body) : null;
  if (indented !== null) return { kind: 'json', text: indented };
  const lines = indentXml(body);
  return lines === null ? { kind: 'text', text: body } : { kind: 'xml', text: lines };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const TOKEN_START = /[{}[\],:"]|[^\s{}[\],:"]+/g;
const INDENT = '  ';
/** No answer of E*TRADE is a tenth as deep; beyond it the indentation would outweigh the text. */
const MAX_DEPTH = 64;

/** Moves the tokens of valid JSON onto lines of their own; parsing them would round numbers and reorder names. */
function indentJson(text: string): string | null {
  let indented = '';
  let before = '';
  let depth = 0;
  const newLine = () => `\n${INDENT.repeat(depth)}`;
  for (const token of tokensOf(text)) {
    if (isClosing(token)) depth -= 1;
    const startsLine = isClosing(token) ? !isOpening(before) : isOpening(before) || before === ',';
    indented += (startsLine ? newLine() : '') + token + (token === ':' ? ' ' : '');
    if (isOpening(token)) depth += 1;
    if (depth > MAX_DEPTH) return null;
    before = token;
  }
  return indented;
}

/** A string is walked through, since a pattern for one of some megabytes needs more memory than there is. */
function* tokensOf(text: string): Generator<string> {
  const start = new RegExp(TOKEN_START);
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const [mark] = found;
    if (mark === '"') start.lastIndex = stringEnd(text, found.index);
    yield mark === '"' ? text.slice(found.index, start.lastIndex) : mark;
  }
}

/** @param start of a string in valid JSON */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function isClosing(token: string): boolean {
  return token === '}' || token === ']';
}

function isOpening(token: string): boolean {
  return token === '{' || token === '[';
}
