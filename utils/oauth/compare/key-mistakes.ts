import { percentEncode } from '../signature.ts';
import { cutAtEquals, decodedAgain, plusAsBlank, twice } from './encodings.ts';
import type { Mistake } from './signing.ts';

/** What comes along where a secret is read from a file or a paste. */
const AROUND = [
  ['', '\n'],
  ['', '\r\n'],
  ['', ' '],
  [' ', ''],
  ['"', '"'],
  ["'", "'"],
] as const;

/** What may go wrong with the signing key and the digest, the likeliest first. */
export const KEY_MISTAKES = {
  withoutTokenSecret: () => [{ tokenSecret: '' }],
  ampersandLeftOut: () => [
    { key: (consumer) => percentEncode(consumer) },
    { key: (consumer, token) => percentEncode(consumer) + percentEncode(token) },
    { key: (consumer, token) => consumer + token },
  ],
  keyNotEncoded: () => [{ key: (consumer, token) => `${consumer}&${token}` }],
  keyEncodedTwice: () => [
    { key: (consumer, token) => `${twice(consumer)}&${twice(token)}` },
    { key: (consumer, token) => percentEncode(`${consumer}&${token}`) },
    { key: (consumer, token) => percentEncode(`${percentEncode(consumer)}&${percentEncode(token)}`) },
  ],
  secretsSwapped: ({ consumerSecret, tokenSecret }) => [
    { consumerSecret: tokenSecret, tokenSecret: consumerSecret },
  ],
  tokenAsSecret: (_, { token }) => (token ? [{ tokenSecret: token.token }] : []),
  keyAsSecret: (_, { consumer }) => (consumer ? [{ consumerSecret: consumer.key }] : []),
  withoutConsumerSecret: () => [{ consumerSecret: '' }],
  moreThanTheSecret: ({ consumerSecret, tokenSecret }) =>
    AROUND.flatMap(([before, after]) => {
      const consumer = before + consumerSecret + after;
      const token = before + tokenSecret + after;
      return [
        { consumerSecret: consumer },
        { tokenSecret: token },
        { consumerSecret: consumer, tokenSecret: token },
      ];
    }),
  secretDecodedWrongly: ({ tokenSecret }) => [
    { tokenSecret: plusAsBlank(tokenSecret) },
    { tokenSecret: decodedAgain(tokenSecret) },
    { tokenSecret: cutAtEquals(tokenSecret) },
  ],
  lineEndSigned: () => [
    { digested: (baseString, key) => [`${baseString}\n`, key] },
    { digested: (baseString, key) => [baseString, `${key}\n`] },
  ],
  keyAndTextSwapped: () => [{ digested: (baseString, key) => [key, baseString] }],
  baseStringEncodedAgain: () => [{ digested: (baseString, key) => [percentEncode(baseString), key] }],
} as const satisfies Readonly<Record<string, Mistake>>;
