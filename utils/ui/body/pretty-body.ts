import { indentJson } from './indent-json.ts';
import { indentXml, isXml } from './indent-xml.ts';
import type { Piece } from './indented.ts';

export type BodyKind = 'json' | 'xml' | 'text';

export interface PrettyBody {
  readonly kind: BodyKind;
  /** Made as they are asked for. */
  readonly pieces: Generator<Piece>;
}

/** What is larger is taken for what it begins as: to read it whole takes longer than a look at it. */
const MOST_CHECKED_CHARACTERS = 256 * 1024;

const PIECES: Readonly<Record<BodyKind, (body: string) => Generator<Piece>>> = {
  json: indentJson,
  xml: indentXml,
  text: cut,
};

/**
 * JSON and XML indented, with every number, name and order as it came; anything else as it is.
 * @param isWhole false of the beginning of a large one, which is on the same lines as the whole
 */
export function prettyBody(body: string, isWhole = true): PrettyBody {
  const kind = kindOf(body, isWhole);
  return { kind, pieces: PIECES[kind](body) };
}

export function kindOf(body: string, isWhole = true): BodyKind {
  const isChecked = isWhole && body.length < MOST_CHECKED_CHARACTERS;
  if (isChecked ? isJson(body) : /^\s*[[{]/.test(body)) return 'json';
  if (isChecked ? isXml(body) : /^\s*<(?:\?xml|(?!html\b)\w)/i.test(body)) return 'xml';
  return 'text';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const PIECE_CHARACTERS = 64 * 1024;

function* cut(text: string): Generator<Piece> {
  for (let at = 0; at < text.length; at += PIECE_CHARACTERS) {
    const readTo = Math.min(text.length, at + PIECE_CHARACTERS);
    yield { text: text.slice(at, readTo), folds: [], readTo };
  }
}
