import type { Pair } from './pair.ts';
import { percentEncode } from './signature.ts';

/** A query string with `%20` for a space: servers differ about `+`. */
export function encodeQuery(pairs: readonly Pair[]): string {
  return pairs.map((pair) => pair.map(percentEncode).join('=')).join('&');
}
