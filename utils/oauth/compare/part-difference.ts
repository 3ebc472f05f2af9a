import { decodeOnce } from '../parse-authorization-header.ts';

/** Where two base strings part for the first time. */
export type PartDifference =
  /** It has not the three parts that a base string has. */
  | { readonly part: 'shape' }
  | { readonly part: 'method' | 'uri'; readonly found: string; readonly right: string }
  | { readonly part: 'missing' | 'unexpected' | 'order'; readonly of: string }
  | { readonly part: 'value'; readonly of: string; readonly found: string; readonly right: string };

/** @param found another program's; @param right as it should be. Null where they are the same. */
export function firstPartDifference(found: string, right: string): PartDifference | null {
  if (found === right) return null;
  const [foundParts, rightParts] = [found.split('&'), right.split('&')];
  const [method = '', uri = '', parameters = ''] = foundParts;
  const [rightMethod = '', rightUri = '', rightParameters = ''] = rightParts;
  if (method !== rightMethod) return { part: 'method', found: method, right: rightMethod };
  if (uri !== rightUri) return { part: 'uri', found: uri, right: rightUri };
  if (foundParts.length !== rightParts.length) return { part: 'shape' };
  return differenceOfPairs(pairsIn(parameters), pairsIn(rightParameters)) ?? { part: 'shape' };
}

interface EncodedPair {
  readonly name: string;
  readonly value: string;
}

function differenceOfPairs(
  found: readonly EncodedPair[],
  right: readonly EncodedPair[],
): PartDifference | null {
  for (let at = 0; at < Math.max(found.length, right.length); at += 1) {
    const [theirs, ours] = [found[at], right[at]];
    if (ours && theirs?.name === ours.name) {
      if (theirs.value === ours.value) continue;
      return { part: 'value', of: decodeOnce(ours.name), found: theirs.value, right: ours.value };
    }
    const has = (list: readonly EncodedPair[], name: string) => list.some((each) => each.name === name);
    if (ours && !has(found, ours.name)) return { part: 'missing', of: decodeOnce(ours.name) };
    if (theirs && !has(right, theirs.name)) return { part: 'unexpected', of: decodeOnce(theirs.name) };
    return { part: 'order', of: decodeOnce(theirs?.name ?? ours?.name ?? '') };
  }
  return null;
}

function pairsIn(parameters: string): EncodedPair[] {
  return parameters.split(/%26/).map((pair) => {
    const [name = '', value = ''] = pair.split(/%3D(.*)/is);
    return { name, value };
  });
}
