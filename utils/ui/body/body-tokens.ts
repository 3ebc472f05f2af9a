import type { BodyKind } from './pretty-body.ts';

export type TokenKind = 'name' | 'string' | 'number' | 'word' | 'plain';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

/** What gets a colour; each finds its tokens in a part of a text as well. */
const PATTERNS: Readonly<Record<Exclude<BodyKind, 'text'>, RegExp>> = {
  json: /(?<name>"(?:[^"\\]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\]|\\.)*")|(?<number>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?<word>true|false|null)/g,
  xml: /(?<name>(?<=<\/?)[\w:.-]+)|(?<string>(?<==)(?:"[^"<>]*"|'[^'<>]*')|(?<=>)[^<>]+)/g,
};

/** Cuts a text into what gets a colour and what does not; joined again it is the same text. */
export function bodyTokens(kind: BodyKind, text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of kind === 'text' ? [] : text.matchAll(PATTERNS[kind])) {
    if (match.index > end) tokens.push({ kind: 'plain', text: text.slice(end, match.index) });
    tokens.push({ kind: kindOf(match.groups), text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) tokens.push({ kind: 'plain', text: text.slice(end) });
  return tokens;
}

function kindOf(groups: Record<string, string | undefined> = {}): TokenKind {
  const found = Object.entries(groups).find(([, text]) => text !== undefined);
  return (found?.[0] ?? 'plain') as TokenKind;
}
