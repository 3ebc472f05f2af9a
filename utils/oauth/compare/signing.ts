import type { ConsumerCredentials, TokenCredentials } from '../credentials.ts';
import type { Pair } from '../pair.ts';
import { baseStringUri, collectParameters, percentEncode, type Signable } from '../signature.ts';
import type { WrittenRequest } from './read-curl.ts';

export type Encode = (text: string, name?: string) => string;

/** What a program signs, and how it does each step: a mistake is a change of one of these. */
export interface Signing {
  readonly method: string;
  readonly uri: string;
  /** Decoded, in the order in which they were collected. */
  readonly pairs: readonly Pair[];
  /** Of a parameter's name, and of its value, which is told of what parameter it is. */
  readonly encode: Encode;
  readonly order: (pairs: readonly Pair[], encode: Encode) => readonly Pair[];
  readonly encodeUri: Encode;
  readonly encodeParameters: Encode;
  readonly consumerSecret: string;
  readonly tokenSecret: string;
  readonly key: (consumerSecret: string, tokenSecret: string) => string;
  /** What the HMAC is made of. */
  readonly digested: (baseString: string, key: string) => readonly [text: string, key: string];
}

/** What a mistake may need to know beside the right signing. */
export interface Facts {
  readonly request: WrittenRequest;
  readonly signable: Signable;
  readonly realm: string | null;
  readonly consumer: ConsumerCredentials | null;
  readonly token: TokenCredentials | null;
  /** Hosts that are easily taken for one another. */
  readonly hosts: readonly string[];
}

/** A way to sign wrongly. */
export interface Variant {
  readonly change: Partial<Signing>;
  /** The parameter that it is about. */
  readonly of?: string;
}

/** All ways in which a program with this mistake might sign; of several, whichever it is, the mistake is the same. */
export type Mistake = (right: Signing, facts: Facts) => readonly (Partial<Signing> | Variant)[];

export const variantOf = (each: Partial<Signing> | Variant): Variant =>
  'change' in each ? each : { change: each };

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** By what the two texts of a pair are made into. */
export const sortBy =
  (seen: (text: string, name: string) => string, order = compare) =>
  (pairs: readonly Pair[]): Pair[] =>
    pairs
      .map((pair) => ({ pair, name: seen(pair[0], pair[0]), value: seen(pair[1], pair[0]) }))
      .sort((left, right) => order(left.name, right.name) || order(left.value, right.value))
      .map(({ pair }) => pair);

/** As RFC 5849 wants it. */
export function rightSigning(signable: Signable, consumerSecret: string, tokenSecret: string): Signing {
  return {
    method: signable.method.toUpperCase(),
    uri: baseStringUri(signable.url),
    pairs: collectParameters(signable),
    encode: percentEncode,
    order: (pairs, encode) => sortBy(encode)(pairs),
    encodeUri: percentEncode,
    encodeParameters: percentEncode,
    consumerSecret,
    tokenSecret,
    key: (consumer, token) => `${percentEncode(consumer)}&${percentEncode(token)}`,
    digested: (baseString, key) => [baseString, key],
  };
}

export function baseStringAs(signing: Signing): string {
  const { encode } = signing;
  const parameters = signing
    .order(signing.pairs, encode)
    .map(([name, value]) => `${encode(name, '')}=${encode(value, name)}`)
    .join('&');
  return [signing.method, signing.encodeUri(signing.uri), signing.encodeParameters(parameters)].join('&');
}

export function hmacInputs(signing: Signing): readonly [text: string, key: string] {
  const key = signing.key(signing.consumerSecret, signing.tokenSecret);
  return signing.digested(baseStringAs(signing), key);
}
