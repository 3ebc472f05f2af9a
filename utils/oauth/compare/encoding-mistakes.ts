import { percentEncode } from '../signature.ts';
import {
  asForm,
  asItIs,
  asLatin1,
  blankAsPlus,
  commaLeft,
  lowerCaseHex,
  onlyOf,
  reservedLeft,
  slashLeft,
  tildeEncoded,
  twice,
  wholeUri,
} from './encodings.ts';
import { type Encode, type Mistake, type Signing, sortBy } from './signing.ts';

/** Another encoding in one place of the base string, in both, and in the key too. */
const everywhere = (encode: Encode): Partial<Signing>[] => {
  const parts = { encodeUri: encode, encodeParameters: encode };
  const key = (consumer: string, token: string) => `${encode(consumer)}&${encode(token)}`;
  return [
    { encode },
    parts,
    { encode, ...parts },
    { key },
    { encode, key },
    { ...parts, key },
    { encode, ...parts, key },
    { encodeUri: encode },
  ];
};

const inSomeOrder = (left: string, right: string) => left.localeCompare(right);

/** What may go wrong in encoding and sorting, the likeliest first. */
export const ENCODING_MISTAKES = {
  tokenNotEncoded: () => [{ encode: onlyOf('oauth_token', asItIs) }],
  tokenEncodedTwice: () => [{ encode: onlyOf('oauth_token', twice) }],
  parametersNotEncoded: () => [{ encode: asItIs }],
  parametersEncodedTwice: () => [
    { encode: twice },
    { encode: (text, name) => (name ? twice(text) : percentEncode(text)) },
  ],
  partsNotEncoded: () => [
    { encodeUri: asItIs, encodeParameters: asItIs },
    { encodeParameters: asItIs },
    { encodeUri: asItIs },
  ],
  partsEncodedTwice: () => [
    { encodeUri: twice, encodeParameters: twice },
    { encodeParameters: twice },
    { encodeUri: twice },
  ],
  sortedByNameAlone: () => [{ order: (pairs) => sortBy((text, name) => (text === name ? text : ''))(pairs) }],
  notSorted: (_, { signable }) => {
    const query = [...new URL(signable.url).searchParams];
    const rest = [...signable.oauth, ...(signable.form ?? [])].filter(([name]) => name !== 'oauth_signature');
    return [{ order: asCollected }, { order: () => [...query, ...rest] }, { order: backwards }];
  },
  sortedBeforeEncoding: () => [{ order: (pairs) => sortBy(asItIs)(pairs) }],
  sortedIgnoringCase: () => [
    { order: (pairs) => sortBy(percentEncode, inSomeOrder)(pairs) },
    { order: (pairs) => sortBy((text) => percentEncode(text).toLowerCase())(pairs) },
  ],
  lowerCaseHex: () => everywhere(lowerCaseHex),
  slashNotEncoded: () => everywhere(slashLeft),
  blankAsPlus: () => everywhere(blankAsPlus),
  reservedNotEncoded: () => everywhere(reservedLeft),
  commaNotEncoded: () => everywhere(commaLeft),
  tildeEncoded: () => everywhere(tildeEncoded),
  encodedAsForm: () => everywhere(asForm),
  encodedAsUri: () => everywhere(wholeUri),
  encodedAsLatin1: () => everywhere(asLatin1),
} as const satisfies Readonly<Record<string, Mistake>>;

const asCollected: Signing['order'] = (pairs) => pairs;
const backwards: Signing['order'] = (pairs, encode) => sortBy(encode)(pairs).toReversed();
