import { describe, expect, it } from 'vitest';
import type { Pair } from '@/utils/oauth/pair';
import { type RequestToSign, type Signer, signRequest } from '@/utils/oauth/sign-request';
import { SigningError } from '@/utils/oauth/signing-error';
import { parseAuthorizationHeader, sign } from '../../emulator/rfc5849.ts';

const SECRET = 'invented+consumer/secret=';
const TOKEN_SECRET = 'invented&token secret';
const signer: Signer = {
  consumer: { key: 'invented-key', secret: SECRET },
  token: { token: 'to+ken/=', secret: TOKEN_SECRET },
};
const occasion = { nonce: '00112233445566778899aabbccddeeff', timestamp: 1_800_000_000 };
const get = (url: string): RequestToSign => ({ method: 'GET', url });

const headerPairs = (authorization: string) => parseAuthorizationHeader(authorization)?.parameters ?? [];
const signatureOf = (authorization: string) =>
  new Map(headerPairs(authorization)).get('oauth_signature') ?? 'no signature';

/** What a server would compute over the URL that it sees. */
function judged(method: string, url: string, authorization: string, form: Pair[] = []): string {
  const oauth = headerPairs(authorization).filter(([name]) => name !== 'oauth_signature');
  return sign({ method, url, form, oauth, consumerSecret: SECRET, tokenSecret: TOKEN_SECRET });
}

function thrownBy(work: () => unknown): SigningError {
  try {
    work();
  } catch (error) {
    if (error instanceof SigningError) return error;
  }
  throw new Error('no SigningError was thrown');
}

describe('the Authorization header', () => {
  it('carries the OAuth parameters and nothing of the query', () => {
    const { authorization } = signRequest(
      get('https://api.etrade.com/v1/x?count=25&oauth_extra=1'),
      signer,
      occasion,
    );
    expect(authorization).toMatch(/^OAuth /);
    expect(headerPairs(authorization).map(([name]) => name)).toEqual([
      'oauth_consumer_key',
      'oauth_nonce',
      'oauth_signature',
      'oauth_signature_method',
      'oauth_timestamp',
      'oauth_token',
    ]);
  });

  it('names no version, which E*TRADE does not sign', () => {
    expect(signRequest(get('https://api.etrade.com/'), signer, occasion).authorization).not.toContain(
      'oauth_version',
    );
  });

  it('holds neither secret', () => {
    const { authorization } = signRequest(get('https://api.etrade.com/'), signer, occasion);
    for (const secret of [SECRET, TOKEN_SECRET]) {
      expect(authorization).not.toContain(secret);
      expect(authorization).not.toContain(encodeURIComponent(secret));
    }
  });

  it('leaves the token out where there is none', () => {
    const { authorization } = signRequest(
      get('https://api.etrade.com/'),
      { consumer: signer.consumer },
      occasion,
    );
    expect(authorization).not.toContain('oauth_token');
  });

  it('signs and sends an extra parameter', () => {
    const extra: Pair[] = [['oauth_verifier', 'AB12C']];
    const { url, authorization } = signRequest(
      get('https://api.etrade.com/'),
      { ...signer, extra },
      occasion,
    );
    expect(headerPairs(authorization)).toContainEqual(['oauth_verifier', 'AB12C']);
    expect(signatureOf(authorization)).toBe(judged('GET', url, authorization));
  });

  it.each(['\r\nX-Evil: 1', '"', ', oauth_token="other"'])('takes no injection through %j', (text) => {
    const { authorization } = signRequest(
      get('https://api.etrade.com/'),
      { consumer: { key: `k${text}`, secret: SECRET } },
      occasion,
    );
    expect(authorization).not.toMatch(/[\r\n]/);
    expect(headerPairs(authorization)).toContainEqual(['oauth_consumer_key', `k${text}`]);
    expect(headerPairs(authorization)).toHaveLength(5);
  });
});

describe('the URL', () => {
  it.each([
    ['HTTPS://API.ETRADE.COM:443', 'https://api.etrade.com/'],
    ['https://api.etrade.com/a/../b?x=1#part', 'https://api.etrade.com/b?x=1'],
    ['https://api.etrade.com/#', 'https://api.etrade.com/'],
    ['https://api.etrade.com/a b?c=d e', 'https://api.etrade.com/a%20b?c=d%20e'],
    ['https://api.etrade.com:8443/?', 'https://api.etrade.com:8443/?'],
  ])('%s is signed and given back as %s', (given, normalised) => {
    const { url, authorization } = signRequest(get(given), signer, occasion);
    expect(url).toBe(normalised);
    expect(signatureOf(authorization)).toBe(judged('GET', normalised, authorization));
  });
});

describe('a body', () => {
  const form: Pair[] = [
    ['symbol', 'A+B C'],
    ['symbol', ''],
  ];

  it('is signed where it is a form', () => {
    const request = { method: 'POST', url: 'https://api.etrade.com/v1/x?symbol=Z', form } as const;
    const { url, authorization } = signRequest(request, signer, occasion);
    expect(signatureOf(authorization)).toBe(judged('POST', url, authorization, form));
    expect(signatureOf(authorization)).not.toBe(judged('POST', url, authorization));
  });

  it('has no place and no part in the signature where it is JSON', () => {
    const request = { method: 'POST', url: 'https://api.etrade.com/v1/x' } as const;
    // @ts-expect-error a request to sign has no body
    const withBody: RequestToSign = { ...request, body: '{"a":1}' };
    expect(signRequest(withBody, signer, occasion)).toEqual(signRequest(request, signer, occasion));
  });
});

describe('what cannot be signed', () => {
  const post = (form: Pair[]): RequestToSign => ({ method: 'POST', url: 'https://api.etrade.com/', form });
  const refusals: [string, string, RequestToSign, Signer][] = [
    ['a __proto__ in the query', 'unsupportedName', get('https://api.etrade.com/?__proto__=hidden'), signer],
    ['an encoded __proto__', 'unsupportedName', get('https://api.etrade.com/?__pro%74o__=hidden'), signer],
    ['a __proto__ in the form', 'unsupportedName', post([['__proto__', 'hidden']]), signer],
    ['a lone surrogate in a value', 'malformedText', post([['a', 'hidden\ud800']]), signer],
    ['a lone surrogate in a name', 'malformedText', post([['hidden\udc00', '']]), signer],
    [
      'a lone surrogate in a secret',
      'malformedText',
      get('https://api.etrade.com/'),
      { consumer: { key: 'k', secret: 'hidden\ud800' } },
    ],
    ['no URL', 'invalidUrl', get('hidden'), signer],
    ['a relative URL', 'invalidUrl', get('/hidden'), signer],
    ['an impossible host', 'invalidUrl', get('https://hidden host/'), signer],
    ['an impossible port', 'invalidUrl', get('https://hidden:99999/'), signer],
  ];

  it.each(refusals)('%s is refused as %s, without a word of it', (_, code, request, by) => {
    const error = thrownBy(() => signRequest(request, by, occasion));
    expect(error.code).toBe(code);
    expect(error.message).toBe(code);
    expect(`${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`).not.toContain('hidden');
  });

  it('other prototype words are ordinary names', () => {
    const { url, authorization } = signRequest(
      get('https://api.etrade.com/?constructor=1&toString=2&hasOwnProperty='),
      signer,
      occasion,
    );
    expect(signatureOf(authorization)).toBe(judged('GET', url, authorization));
  });
});
