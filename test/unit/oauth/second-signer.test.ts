import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Pair } from '@/utils/oauth/pair';
import { sign, signatureBaseString } from '@/utils/oauth/signature';
import * as judge from '../../emulator/rfc5849.ts';

/** Where the two are likely to part: what encodes, sorts, splits or normalises in more than one way. */
const AWKWARD = [
  '',
  'a',
  'ab',
  'a b',
  'a+b',
  'symbol',
  'symbols',
  'oauth_signature',
  'oauth_token',
  'oauth_body_hash',
  'realm',
  'constructor',
  'toString',
  '0',
  '10',
  '9',
  "!*'()",
  '-._~',
  '[x]{y}|z',
  'é',
  'e\u0301',
  '\uffee',
  '😀',
  '\u0000',
  '\u202e',
  '\ufeff',
  '%',
  '%41',
  'a=b==',
  'a&b',
  'a;b',
  '?',
  '/',
  '"<>`^\\',
];

const text = fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ unit: 'binary', maxLength: 8 }));
const name = text.filter((value) => value !== '__proto__');
const pair = fc.tuple(name, text);

/** A pair as a query may spell it: encoded in full, as a form does, or raw. */
const spelled = fc.oneof(
  pair.map((both) => both.map(encodeURIComponent).join('=')),
  pair.map((both) => new URLSearchParams([both]).toString()),
  name.map(encodeURIComponent),
  fc.constantFrom(
    '',
    '=',
    '==',
    'a=b==',
    'a==',
    'a?b=c?d',
    'a;b=c;d',
    'a=1;b=2',
    'a=+',
    'a=%20',
    'a=%2B',
    'a=%2b',
    '%61=1',
    '%7E=~',
    'a=%zz',
    'a=%',
    'a[]=1',
    "a='",
    'oauth_signature=forged',
    'é=ü',
  ),
);

const segment = fc.oneof(
  text.map(encodeURIComponent),
  fc.constantFrom('', '.', '..', '%2e%2E', 'a;b', 'A,B:C', "!*'()", '@evil', '%2F', 'é', 'a b', '~', 'x%zz'),
);
const host = fc.constantFrom(
  'api.etrade.com',
  'API.ETRADE.com',
  'api.etrade.com:443',
  'api.etrade.com:80',
  'api.etrade.com:8443',
  'api.etrade.com:',
  '127.0.0.1',
  '[::1]:8080',
);

const url = fc
  .record({
    scheme: fc.constantFrom('https', 'HTTPS', 'http'),
    host,
    path: fc.oneof(
      fc.constant(''),
      fc.array(segment, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
    ),
    query: fc.option(fc.array(spelled, { maxLength: 6 })),
    fragment: fc.constantFrom('', '#', '#a?b=c'),
  })
  .map(
    ({ scheme, host, path, query, fragment }) =>
      `${scheme}://${host}${path}${query ? `?${query.join('&')}` : ''}${fragment}`,
  );

const signing = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
  url,
  form: fc.array(pair, { maxLength: 4 }),
  /** Names that the form shares with the query. */
  shared: fc.boolean(),
  oauth: fc.array(
    fc.tuple(fc.constantFrom('oauth_token', 'oauth_nonce', 'oauth_verifier', 'oauth_callback'), text),
    { maxLength: 4 },
  ),
  consumerSecret: text,
  tokenSecret: text,
});

it('agrees with a second signer that shares no code with it', () => {
  fc.assert(
    fc.property(
      signing,
      ({ method, url: written, form: own, shared, oauth, consumerSecret, tokenSecret }) => {
        const parsed = new URL(written);
        parsed.hash = '';
        const form: Pair[] = shared ? [...own, ...parsed.searchParams] : own;
        const request = { method, url: parsed.href, form, oauth };
        expect(signatureBaseString(request)).toBe(judge.signatureBaseString(request));
        expect(sign(request, consumerSecret, tokenSecret)).toBe(
          judge.sign({ ...request, consumerSecret, tokenSecret }),
        );
      },
    ),
    { numRuns: 3000 },
  );
});
