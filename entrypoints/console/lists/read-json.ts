import { type AnswerNode, type Field, type Leaf, MAX_DEPTH } from './answer-node.ts';

const BLANKS = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
/** What makes a string say something else than what stands in it, or is allowed in none. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them
const UNPLAIN = /[\\\u0000-\u001f]/;

/** `fals`, and any number. */
const LONGEST_BEGUN = 4;

class NoJson extends Error {}

/** What is being read: everything in it is put where it belongs before it is read to its end. */
interface Reading {
  readonly text: string;
  readonly isCut: boolean;
  at: number;
}

/**
 * Reads JSON without a loss: numbers stay text, fields keep their order, and doubles stay two.
 * @param isCut whether the text may end anywhere: then what was whole until there is read
 * @returns null where the text is no JSON, or nests too deep
 */
export function readJson(text: string, isCut = false): AnswerNode | null {
  const reading: Reading = { text, isCut, at: 0 };
  const found: AnswerNode[] = [];
  try {
    readValue(reading, 0, (node) => found.push(node));
    if (next(reading) !== '') return null;
  } catch (error) {
    if (!(error instanceof NoJson)) throw error;
    if (!isCut || reading.at < text.length) return null;
  }
  return found[0] ?? null;
}

/** The character that comes next behind blanks; empty at the end. */
function next(reading: Reading): string {
  reading.at = endOf(BLANKS, reading) ?? reading.at;
  return reading.text[reading.at] ?? '';
}

function endOf(pattern: RegExp, { text, at }: Reading): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function readValue(reading: Reading, depth: number, put: (node: AnswerNode) => void): void {
  const mark = next(reading);
  if (depth > MAX_DEPTH) throw new NoJson();
  if (mark === '{') readRecord(reading, depth, put);
  else if (mark === '[') readList(reading, depth, put);
  else put(mark === '"' ? { kind: 'string', text: readString(reading) } : readPlain(reading));
}

function readPlain(reading: Reading): Leaf {
  const end = endOf(NUMBER, reading);
  if (end !== null) return { kind: 'number', text: take(reading, end) };
  return { kind: 'word', text: take(reading, endOf(WORD, reading)) };
}

function readRecord(reading: Reading, depth: number, put: (node: AnswerNode) => void): void {
  const fields: Field[] = [];
  put({ kind: 'record', fields });
  readParts(reading, '}', () => {
    if (next(reading) !== '"') fail(reading);
    const name = readString(reading);
    if (next(reading) !== ':') fail(reading);
    reading.at += 1;
    readValue(reading, depth + 1, (value) => fields.push([name, value]));
  });
}

function readList(reading: Reading, depth: number, put: (node: AnswerNode) => void): void {
  const items: AnswerNode[] = [];
  put({ kind: 'list', items });
  readParts(reading, ']', () => readValue(reading, depth + 1, (item) => items.push(item)));
}

/** From the bracket that opens to the one that closes. */
function readParts(reading: Reading, closing: string, readPart: () => void): void {
  reading.at += 1;
  if (next(reading) !== closing) {
    for (;;) {
      readPart();
      const mark = next(reading);
      if (mark === closing) break;
      if (mark !== ',') fail(reading);
      reading.at += 1;
    }
  }
  reading.at += 1;
}

/** Where a cut text ends, a number may have gone on: `12` or `12.` may have been `12.5`. */
const ENDING = 3;

function take(reading: Reading, end: number | null): string {
  const { text, at, isCut } = reading;
  if (end === null) return fail(reading);
  reading.at = end;
  if (isCut && end > text.length - ENDING) return fail(reading);
  return text.slice(at, end);
}

function readString(reading: Reading): string {
  const { text, at } = reading;
  let end = text.indexOf('"', at + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  if (end === -1) reading.at = text.length;
  if (end === -1) return fail(reading);
  reading.at = end + 1;
  const plain = text.slice(at + 1, end);
  return UNPLAIN.test(plain) ? decoded(reading, at, end) : plain;
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

function decoded(reading: Reading, at: number, end: number): string {
  try {
    return JSON.parse(reading.text.slice(at, end + 1));
  } catch {
    reading.at = at;
    return fail(reading);
  }
}

/** No JSON, unless it was cut just here. */
function fail(reading: Reading): never {
  if (reading.text.length - reading.at <= LONGEST_BEGUN) reading.at = reading.text.length;
  throw new NoJson();
}
