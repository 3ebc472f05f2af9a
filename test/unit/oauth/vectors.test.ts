import { describe, expect, it } from 'vitest';
import { hmacSha1Base64 } from '@/utils/oauth/hmac-sha1';
import type { Pair } from '@/utils/oauth/pair';
import { signRequest } from '@/utils/oauth/sign-request';
import {
  authorizationHeader,
  baseStringUri,
  collectParameters,
  normalizeParameters,
  percentEncode,
  type Signable,
  sign,
  signatureBaseString,
} from '@/utils/oauth/signature';
import vectors from '../../fixtures/oauth1-vectors.json';

/** One entry of test/fixtures/oauth1-vectors.json: published signatures, each recomputed by independent code. */
interface Vector {
  name: string;
  kind: 'request' | 'bare' | 'encode' | 'normalize' | 'baseUri' | 'hmac';
  [field: string]: unknown;
}

const byKind = (kind: Vector['kind']) =>
  (vectors as unknown as Vector[]).filter((entry) => entry.kind === kind);
const text = (entry: Vector, field: string) => entry[field] as string;

function signableOf(entry: Vector): Signable {
  const optional = (name: string, field: string): Pair[] =>
    typeof entry[field] === 'string' ? [[name, text(entry, field)]] : [];
  const oauth: Pair[] = [
    ...optional('oauth_consumer_key', 'consumerKey'),
    ...optional('oauth_nonce', 'nonce'),
    ...optional('oauth_timestamp', 'timestamp'),
    ...optional('oauth_token', 'token'),
    ...optional('oauth_version', 'version'),
    ...optional('oauth_callback', 'callback'),
    ...optional('oauth_verifier', 'verifier'),
    ...((entry.extraOauth as Pair[] | undefined) ?? []),
  ];
  if (entry.kind === 'request') oauth.push(['oauth_signature_method', 'HMAC-SHA1']);
  return { method: text(entry, 'method'), url: text(entry, 'url'), form: entry.params as Pair[], oauth };
}

describe('published vectors', () => {
  it('are all read', () => {
    expect(vectors).toHaveLength(139);
  });

  it.each([...byKind('request'), ...byKind('bare')].map((entry) => [entry.name, entry] as const))(
    'request %s',
    (_name, entry) => {
      const signable = signableOf(entry);
      const consumerSecret = text(entry, 'consumerSecret');
      expect(baseStringUri(signable.url)).toBe(entry.expectedBaseUri);
      expect(normalizeParameters(collectParameters(signable))).toBe(entry.expectedNormalized);
      expect(signatureBaseString(signable)).toBe(entry.expectedBaseString);
      expect(sign(signable, consumerSecret, text(entry, 'tokenSecret'))).toBe(entry.expectedSignature);
    },
  );

  it.each(byKind('request').map((entry) => [entry.name, entry] as const))('header %s', (_name, entry) => {
    const { oauth } = signableOf(entry);
    const header = authorizationHeader([...oauth, ['oauth_signature', text(entry, 'expectedSignature')]]);
    // We send no realm; a vector that has one names it first.
    expect(header).toBe(text(entry, 'sortedHeader').replace(/^OAuth realm="[^"]*", /, 'OAuth '));
  });

  // Without what the product never sends: oauth_version, a body hash, a token that is empty, other letters' case.
  const asWeSend = byKind('request').filter(
    ({ version, extraOauth, token, method, oauth }) =>
      !version && !extraOauth && token !== '' && !oauth && (method === 'GET' || method === 'POST'),
  );

  it.each(asWeSend.map((entry) => [entry.name, entry] as const))('signed and sent: %s', (_name, entry) => {
    const extra = (['callback', 'verifier'] as const).flatMap((field): Pair[] =>
      typeof entry[field] === 'string' ? [[`oauth_${field}`, text(entry, field)]] : [],
    );
    const signed = signRequest(
      { method: entry.method as 'GET' | 'POST', url: text(entry, 'url'), form: entry.params as Pair[] },
      {
        consumer: { key: text(entry, 'consumerKey'), secret: text(entry, 'consumerSecret') },
        ...(typeof entry.token === 'string' && {
          token: { token: entry.token, secret: text(entry, 'tokenSecret') },
        }),
        extra,
      },
      { nonce: text(entry, 'nonce'), timestamp: Number(entry.timestamp) },
    );
    expect(signed.authorization).toBe(
      text(entry, 'sortedHeader').replace(/^OAuth realm="[^"]*", /, 'OAuth '),
    );
    expect(signed.method).toBe(entry.method);
    expect(signed.url).toBe(new URL(text(entry, 'url')).href);
  });

  it("has E*TRADE's own two among those that are signed and sent", () => {
    const names = asWeSend.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['etrade-guide-current', 'etrade-guide-v0']));
  });

  it.each(byKind('encode').map((entry) => [entry.name, entry] as const))('encode %s', (_name, entry) => {
    expect(percentEncode(text(entry, 'input'))).toBe(entry.expected);
  });

  it.each(byKind('normalize').map((entry) => [entry.name, entry] as const))(
    'normalize %s',
    (_name, entry) => {
      const form = (entry.params as Pair[] | null) ?? undefined;
      const url = `https://example.com/?${entry.input ?? ''}`;
      const pairs = collectParameters({ method: 'GET', url, oauth: [], ...(form && { form }) });
      expect(normalizeParameters(pairs)).toBe(entry.expected);
    },
  );

  it.each(byKind('baseUri').map((entry) => [entry.name, entry] as const))('base URI %s', (_name, entry) => {
    expect(baseStringUri(text(entry, 'url'))).toBe(entry.expected);
  });

  it.each(byKind('hmac').map((entry) => [entry.name, entry] as const))('hmac %s', (_name, entry) => {
    const key =
      typeof entry.rawKey === 'string'
        ? entry.rawKey
        : `${percentEncode(text(entry, 'consumerSecret'))}&${percentEncode(text(entry, 'tokenSecret'))}`;
    expect(hmacSha1Base64(text(entry, 'expectedBaseString'), key)).toBe(entry.expectedSignature);
  });
});
