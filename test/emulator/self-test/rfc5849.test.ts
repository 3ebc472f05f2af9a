import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  baseStringUri,
  hmacSha1,
  hmacSha1Signature,
  normalizeParameters,
  type Pair,
  parseAuthorizationHeader,
  parseForm,
  percentEncode,
  sign,
  signatureBaseString,
} from '../rfc5849.ts';

type Text = string | null;

interface RequestVector {
  name: string;
  method: string;
  url: string;
  params: [string, string][];
  bodyRaw: Text;
  consumerKey: Text;
  consumerSecret: string;
  token: Text;
  tokenSecret: string;
  timestamp: Text;
  nonce: Text;
  version: Text;
  callback: Text;
  verifier: Text;
  realm: Text;
  extraOauth?: [string, string][];
  expectedBaseUri: string;
  expectedNormalized: string;
  expectedBaseString: string;
  expectedSignature: string;
  sortedHeader: string;
}

const file = new URL('../../fixtures/oauth1-vectors.json', import.meta.url);
const vectors: { kind: string; name: string }[] = JSON.parse(readFileSync(file, 'utf8'));

/** The vectors of one kind; an empty kind would make its test say nothing. */
function ofKind<Vector>(kind: string, count: number): (Vector & { name: string })[] {
  const found = vectors.filter((vector) => vector.kind === kind);
  expect(found).toHaveLength(count);
  return found as unknown as (Vector & { name: string })[];
}

function oauthOf(vector: RequestVector, kind: string): Pair[] {
  const sent: [string, Text][] = [
    ['oauth_consumer_key', vector.consumerKey],
    ['oauth_token', vector.token],
    ['oauth_signature_method', kind === 'request' ? 'HMAC-SHA1' : null],
    ['oauth_timestamp', vector.timestamp],
    ['oauth_nonce', vector.nonce],
    ['oauth_version', vector.version],
    ['oauth_callback', vector.callback],
    ['oauth_verifier', vector.verifier],
  ];
  const present = sent.filter((pair): pair is [string, string] => pair[1] !== null);
  return [...present, ...(vector.extraOauth ?? [])];
}

describe.each([
  ['request', 67],
  ['bare', 6],
] as const)('%s vectors', (kind, count) => {
  it.each(ofKind<RequestVector>(kind, count))('$name', (vector) => {
    const oauth = oauthOf(vector, kind);
    const form = vector.bodyRaw === null ? vector.params : parseForm(vector.bodyRaw);
    const query = parseForm(vector.url.split('#')[0]?.split('?').slice(1).join('?') ?? '');
    const request = { method: vector.method, url: vector.url, form, oauth };

    expect(baseStringUri(vector.url)).toBe(vector.expectedBaseUri);
    expect(normalizeParameters([...query, ...oauth, ...form])).toBe(vector.expectedNormalized);
    expect(signatureBaseString(request)).toBe(vector.expectedBaseString);
    expect(sign({ ...request, consumerSecret: vector.consumerSecret, tokenSecret: vector.tokenSecret })).toBe(
      vector.expectedSignature,
    );
  });
});

it.each(ofKind<RequestVector>('request', 67))('reads the Authorization header of $name', (vector) => {
  const parsed = parseAuthorizationHeader(vector.sortedHeader);
  const expected = [...oauthOf(vector, 'request'), ['oauth_signature', vector.expectedSignature]];
  expect(parsed?.parameters.toSorted()).toEqual(expected.toSorted());
  expect(parsed?.realm).toBe(vector.realm);
});

it.each(ofKind<{ input: string; expected: string }>('encode', 22))('encodes: $name', (vector) => {
  expect(percentEncode(vector.input)).toBe(vector.expected);
});

it.each(ofKind<{ input: Text; params: Pair[]; expected: string }>('normalize', 13))(
  'normalizes: $name',
  ({ input, params, expected }) => {
    expect(normalizeParameters(input === null ? params : parseForm(input))).toBe(expected);
  },
);

it.each(ofKind<{ url: string; expected: string }>('baseUri', 19))('base string URI: $name', (vector) => {
  expect(baseStringUri(vector.url)).toBe(vector.expected);
});

it.each(
  ofKind<{
    consumerSecret: string;
    tokenSecret: string;
    rawKey?: string;
    expectedBaseString: string;
    expectedSignature: string;
  }>('hmac', 12),
)('HMAC-SHA1: $name', ({ rawKey, consumerSecret, tokenSecret, expectedBaseString, expectedSignature }) => {
  const signature =
    rawKey === undefined
      ? hmacSha1Signature(expectedBaseString, consumerSecret, tokenSecret)
      : hmacSha1(expectedBaseString, rawKey);
  expect(signature).toBe(expectedSignature);
});

it('keeps octets that are not valid UTF-8', () => {
  expect(normalizeParameters(parseForm('a=%FF%fe'))).toBe('a=%FF%FE');
});

it('takes a header parameter that is not percent-encoded for absent', () => {
  expect(parseAuthorizationHeader('OAuth oauth_token="a+b/c=", oauth_nonce="n"')).toEqual({
    realm: null,
    parameters: [['oauth_nonce', 'n']],
  });
  expect(parseAuthorizationHeader('Bearer oauth_token="a"')).toBeNull();
});
