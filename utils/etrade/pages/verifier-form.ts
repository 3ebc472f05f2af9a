/**
 * In the wild five upper-case letters and digits; the documents show six and seven. The case is kept.
 * E*TRADE puts a blank behind the code, and nobody knows which: the programs that strip it take every kind.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Python's strip() takes the four separators too
const VERIFIER = /^[\p{White_Space}\x1c-\x1f]*([A-Za-z0-9]{4,16})[\p{White_Space}\x1c-\x1f]*$/u;

/** The code in this text, or null where the text is something else. */
export function asVerifier(text: string | null | undefined): string | null {
  return VERIFIER.exec(text ?? '')?.[1] ?? null;
}

/** Whether a value is a code and nothing beside it. */
export function isVerifier(value: unknown): value is string {
  return typeof value === 'string' && asVerifier(value) === value;
}
