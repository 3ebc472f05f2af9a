import { Indented, type Piece } from './indented.ts';

const OPENING = '{[';
const CLOSING = '}]';
/** A mark, where a string begins, or what is neither: a number, a word, whatever stands in what is no JSON. */
const TOKEN = /[{}[\],:"]|[^ \t\n\r{}[\],:"]+/g;

/**
 * Moves the tokens of JSON onto lines of their own; parsing them would round numbers and reorder names. What is broken,
 * or cut off, is put on lines as far as it goes: nothing is left out but blanks.
 */
export function* indentJson(text: string): Generator<Piece> {
  const indented = new Indented();
  const start = new RegExp(TOKEN);
  let before = '';
  let end = 0;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    if (found[0] === '"') start.lastIndex = stringEnd(text, found.index);
    const token = text.slice(found.index, start.lastIndex);
    place(indented, token, before, found.index > end);
    before = token;
    end = start.lastIndex;
    yield* indented.pieces(end);
  }
  yield* indented.pieces(text.length, 1);
}

function place(indented: Indented, token: string, before: string, isApart: boolean): void {
  if (isOneOf(CLOSING, token)) indented.close(!isOneOf(OPENING, before));
  else if (isOneOf(OPENING, before) || before === ',') indented.newLine();
  // Between two that no mark divides: in no JSON, but it must not make one of them.
  else if (isApart && !isOneOf(',:', token) && before !== '' && before !== ':') indented.write(' ');
  indented.write(token === ':' ? ': ' : token);
  if (isOneOf(OPENING, token)) indented.open();
}

const isOneOf = (marks: string, token: string) => token.length === 1 && marks.includes(token);

/** A string is walked through, since a pattern for one of some megabytes needs more memory than there is. */
function stringEnd(text: string, start: number): number {
  let end = start;
  do end = text.indexOf('"', end + 1);
  while (end !== -1 && isEscaped(text, end));
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
}
