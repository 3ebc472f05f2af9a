import { createHash, createHmac } from 'node:crypto';
import * as judge from '../../../emulator/rfc5849.ts';

/** Programs that sign, right or with one fault each: nothing of the product takes part in them. */

type Pair = readonly [name: string, value: string];

export interface Call {
  readonly url: string;
  readonly key: string;
  readonly secret: string;
  readonly token: string;
  readonly tokenSecret: string;
  readonly nonce: string;
  readonly timestamp: number;
}

export interface Program {
  /** What the product calls its fault. */
  readonly code: string;
  /** The parameter that it is about. */
  readonly of?: string;
  /** What it does otherwise. */
  readonly does: Partial<Steps> | ((call: Call, right: Steps) => Partial<Steps>);
  /** What its signature depends on, where that is not so of every call. */
  readonly url?: string;
  readonly body?: string;
  readonly method?: string;
}

export interface Steps {
  readonly method: string;
  readonly uri: string;
  /** What stands in the header, but for the signature. */
  readonly sent: readonly Pair[];
  /** What is signed, decoded. */
  readonly signed: readonly Pair[];
  readonly normalize: (pairs: readonly Pair[]) => string;
  readonly join: (parts: readonly string[]) => string;
  readonly key: string;
  readonly digest: (baseString: string, key: string) => string;
  readonly header: (pairs: readonly Pair[], signature: string) => string;
}

export const e = judge.percentEncode as (text: string) => string;
const hmac = (text: string, key: string) => createHmac('sha1', key).update(text);
const decoded = (text: string) => Buffer.from(text).toString('utf8');

/** The pairs of a query, by the emulator's own reading. */
export const queryPairs = (url: string): Pair[] =>
  judge
    .parseForm(url.split('#')[0]?.split('?').slice(1).join('?') ?? '')
    .map(([name, value]) => [decoded(name as string), decoded(value as string)]);

const write = (pairs: readonly Pair[], encode: (text: string) => string) =>
  `OAuth ${pairs.map(([name, value]) => `${name}="${encode(value)}"`).join(', ')}`;

export function rightSteps(call: Call, method = 'GET'): Steps {
  const sent: Pair[] = [
    ['oauth_consumer_key', call.key],
    ['oauth_nonce', call.nonce],
    ['oauth_signature_method', 'HMAC-SHA1'],
    ['oauth_timestamp', String(call.timestamp)],
    ['oauth_token', call.token],
  ];
  return {
    method,
    uri: judge.baseStringUri(call.url),
    sent,
    signed: [...sent, ...queryPairs(call.url)],
    normalize: judge.normalizeParameters,
    join: (parts) => parts.map(e).join('&'),
    key: `${e(call.secret)}&${e(call.tokenSecret)}`,
    digest: judge.hmacSha1,
    header: (pairs, signature) => write([...pairs, ['oauth_signature', signature]], e),
  };
}

export function run(steps: Steps): { header: string; baseString: string } {
  const baseString = steps.join([steps.method, steps.uri, steps.normalize(steps.signed)]);
  return { header: steps.header(steps.sent, steps.digest(baseString, steps.key)), baseString };
}

export function stepsOf({ does, method }: Program, call: Call): Steps {
  const right = rightSteps(call, method);
  return { ...right, ...(typeof does === 'function' ? does(call, right) : does) };
}

const sorted = (pairs: readonly Pair[], encode: (text: string, name?: string) => string) =>
  pairs
    .map(([name, value]) => [encode(name), encode(value, name)] as const)
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))
    .map((pair) => pair.join('='))
    .join('&');
const encodedBy = (encode: (text: string, name?: string) => string) => ({
  normalize: (pairs: readonly Pair[]) => sorted(pairs, encode),
});
const unsorted = (pairs: readonly Pair[]) => pairs.map((pair) => pair.map(e).join('=')).join('&');
const without = (pairs: readonly Pair[], ...names: string[]) =>
  pairs.filter(([name]) => !names.includes(name));
const lower = (text: string) => e(text).replace(/%../g, (octet) => octet.toLowerCase());
const python = (text: string) => e(text).replaceAll('%2F', '/');
const java = (text: string) => e(text).replaceAll('%20', '+').replaceAll('%2A', '*').replaceAll('~', '%7E');
const value =
  (name: string, change: (call: Call) => string) =>
  (call: Call, { sent }: Steps) => {
    const pairs = sent.map((pair) => (pair[0] === name ? ([name, change(call)] as const) : pair));
    return { sent: pairs, signed: [...pairs, ...queryPairs(call.url)] };
  };
const add =
  (name: string, text: string) =>
  (call: Call, { sent }: Steps) => {
    const pairs: Pair[] = [...sent, [name, text]];
    return { sent: pairs, signed: [...pairs, ...queryPairs(call.url)] };
  };
const rawHeader = (of: string, change: (text: string) => string): Partial<Steps> => ({
  header: (pairs, signature) =>
    `OAuth ${[...pairs, ['oauth_signature', signature] as const]
      .map(([name, text]) => `${name}="${name === of ? change(text) : e(text)}"`)
      .join(', ')}`,
});
const digestAs = (change: (text: string, key: string) => string): Partial<Steps> => ({ digest: change });

const LIST = 'https://api.etrade.com/v1/accounts/FakeAccountKey-One_001/orders';
const COUNT = `${LIST}?count=25&status=OPEN`;
const SEARCH = 'https://api.etrade.com/v1/market/lookup/Dow%20Jones?text=Dow%20Jones%20%26%20Co&b=1';
const CASES = `${LIST}?Zone=1&count=2&apple=3`;
const REPEATED = `${LIST}?symbol=B&symbol=A&symbol=C`;
const PLUS = `${LIST}?text=A+B&sum=1%2B2`;
const JSON_BODY = '{"clientOrderId":"1","orderType":"EQ"}';

export const PROGRAMS: readonly Program[] = [
  // The address and the method.
  { code: 'methodInLowerCase', does: { method: 'get' } },
  { code: 'otherMethod', does: { method: 'POST' } },
  { code: 'otherMethod', method: 'POST', does: { method: 'GET' } },
  { code: 'queryInUri', url: COUNT, does: ({ url }) => ({ uri: url }) },
  { code: 'queryInUri', url: COUNT, does: ({ url }, { sent }) => ({ uri: url, signed: sent }) },
  {
    code: 'oauthInUri',
    url: COUNT,
    does: (_, { uri, signed, normalize }) => ({ uri: `${uri}?${normalize(signed)}` }),
  },
  {
    code: 'oauthInUri',
    url: COUNT,
    does: ({ url }, { sent }) => ({ uri: `${url}&${unsorted(sent)}`, signed: [] }),
  },
  { code: 'oauthInUri', does: (_, { uri, sent, signed }) => ({ uri: `${uri}?${unsorted(sent)}`, signed }) },
  { code: 'httpInPlaceOfHttps', does: (_, { uri }) => ({ uri: uri.replace('https', 'http') }) },
  { code: 'defaultPortKept', does: (_, { uri }) => ({ uri: uri.replace('.com/', '.com:443/') }) },
  { code: 'otherHost', does: (_, { uri }) => ({ uri: uri.replace('api.', 'apisb.') }) },
  { code: 'slashAdded', does: (_, { uri }) => ({ uri: `${uri}/` }) },
  { code: 'slashLeftOut', url: `${LIST}/`, does: { uri: LIST } },
  { code: 'suffixLeftOut', url: `${LIST}.json`, does: { uri: LIST } },
  { code: 'suffixAdded', does: (_, { uri }) => ({ uri: `${uri}.json` }) },
  {
    code: 'uriInOtherCase',
    url: LIST.replace('api.etrade', 'API.Etrade'),
    does: { uri: LIST.replace('api.etrade', 'API.Etrade') },
  },
  { code: 'uriInOtherCase', does: (_, { uri }) => ({ uri: uri.toLowerCase() }) },
  { code: 'pathAlone', does: (_, { uri }) => ({ uri: new URL(uri).pathname }) },
  { code: 'pathEncodedOtherwise', url: SEARCH, does: (_, { uri }) => ({ uri: decodeURI(uri) }) },
  {
    code: 'pathEncodedOtherwise',
    url: 'https://api.etrade.com/v1/market/quote/AAPL,GOOG',
    does: { uri: 'https://api.etrade.com/v1/market/quote/AAPL%2CGOOG' },
  },
  // What is signed.
  { code: 'queryNotSigned', url: COUNT, does: (_, { sent }) => ({ signed: sent }) },
  {
    code: 'bodySigned',
    method: 'POST',
    body: JSON_BODY,
    does: (_, { signed }) => ({ signed: [...signed, [JSON_BODY, '']] }),
  },
  {
    code: 'bodySigned',
    method: 'POST',
    body: JSON_BODY,
    does: (_, { signed }) => ({ signed: [...signed, ['clientOrderId', '1'], ['orderType', 'EQ']] }),
  },
  ...['oauth_token', 'oauth_nonce', 'oauth_timestamp', 'oauth_signature_method', 'oauth_consumer_key'].map(
    (of): Program => ({ code: 'leftOut', of, does: (_, { signed }) => ({ signed: without(signed, of) }) }),
  ),
  {
    code: 'leftOut',
    of: 'oauth_version',
    does: (_, { sent, signed }) => ({ sent: [...sent, ['oauth_version', '1.0']], signed }),
  },
  {
    code: 'signedButNotSent',
    of: 'oauth_version',
    does: (_, { signed }) => ({ signed: [...signed, ['oauth_version', '1.0']] }),
  },
  {
    code: 'signedButNotSent',
    of: 'oauth_callback',
    does: (_, { signed }) => ({ signed: [...signed, ['oauth_callback', 'oob']] }),
  },
  {
    code: 'signedButNotSent',
    of: 'oauth_verifier',
    does: (_, { signed }) => ({ signed: [...signed, ['oauth_verifier', '']] }),
  },
  {
    code: 'realmSigned',
    does: (_, { signed, header }) => ({
      signed: [...signed, ['realm', 'https://api.etrade.com/']],
      header: (pairs, signature) =>
        header(pairs, signature).replace('OAuth ', 'OAuth realm="https://api.etrade.com/", '),
    }),
  },
  { code: 'headerNotSigned', url: COUNT, does: ({ url }) => ({ signed: queryPairs(url) }) },
  {
    code: 'signedTwice',
    url: COUNT,
    does: ({ url }, { signed }) => ({ signed: [...signed, ...queryPairs(url)] }),
  },
  { code: 'repeatLost', url: REPEATED, does: (_, { signed }) => ({ signed: [...new Map(signed)] }) },
  {
    code: 'emptyLeftOut',
    url: `${LIST}?marker=&count=5`,
    does: (_, { signed }) => ({ signed: without(signed, 'marker') }),
  },
  {
    code: 'queryNotDecoded',
    url: SEARCH,
    does: (_, { sent }) => ({ signed: [...sent, ['text', 'Dow%20Jones%20%26%20Co'], ['b', '1']] }),
  },
  {
    code: 'plusNotDecoded',
    url: PLUS,
    does: (_, { sent }) => ({ signed: [...sent, ['text', 'A+B'], ['sum', '1+2']] }),
  },
  {
    code: 'plusAsBlank',
    url: PLUS,
    does: (_, { sent }) => ({ signed: [...sent, ['text', 'A B'], ['sum', '1 2']] }),
  },
  {
    code: 'plusAsBlank',
    does: (_, { signed }) => ({ signed: signed.map(([name, text]) => [name, text.replaceAll('+', ' ')]) }),
  },
  {
    code: 'cutAtEquals',
    url: `${LIST}?marker=MTU3==`,
    does: (_, { sent }) => ({ signed: [...sent, ['marker', 'MTU3']] }),
  },
  // How it is encoded and sorted.
  { code: 'tokenNotEncoded', does: encodedBy((text, name) => (name === 'oauth_token' ? text : e(text))) },
  {
    code: 'tokenEncodedTwice',
    does: encodedBy((text, name) => (name === 'oauth_token' ? e(e(text)) : e(text))),
  },
  { code: 'parametersNotEncoded', url: SEARCH, does: encodedBy((text) => text) },
  { code: 'parametersEncodedTwice', url: SEARCH, does: encodedBy((text) => e(e(text))) },
  { code: 'partsNotEncoded', does: { join: (parts) => parts.join('&') } },
  { code: 'partsNotEncoded', does: { join: ([a = '', b = '', c = '']) => `${a}&${e(b)}&${c}` } },
  { code: 'partsEncodedTwice', does: { join: (parts) => parts.map((part) => e(e(part))).join('&') } },
  { code: 'notSorted', url: COUNT, does: { normalize: unsorted } },
  {
    code: 'notSorted',
    url: COUNT,
    does: ({ url }, { sent }) => ({ normalize: () => unsorted([...queryPairs(url), ...sent]) }),
  },
  {
    code: 'sortedBeforeEncoding',
    url: `${LIST}?a=%C3%A9&a=%7E&aA=1&a%5B=2`,
    does: {
      normalize: (pairs) =>
        unsorted([...pairs].sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0))),
    },
  },
  {
    code: 'sortedByNameAlone',
    url: REPEATED,
    does: { normalize: (pairs) => unsorted([...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) },
  },
  {
    code: 'sortedIgnoringCase',
    url: CASES,
    does: {
      normalize: (pairs) =>
        unsorted([...pairs].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))),
    },
  },
  { code: 'lowerCaseHex', does: { ...encodedBy(lower), join: (parts) => parts.map(lower).join('&') } },
  { code: 'lowerCaseHex', does: { join: (parts) => parts.map(lower).join('&') } },
  { code: 'slashNotEncoded', does: { join: (parts) => parts.map(python).join('&') } },
  { code: 'slashNotEncoded', does: { ...encodedBy(python), join: (parts) => parts.map(python).join('&') } },
  { code: 'blankAsPlus', url: SEARCH, does: encodedBy((text) => e(text).replaceAll('%20', '+')) },
  { code: 'encodedAsForm', url: `${LIST}?text=a%20b~c*`, does: encodedBy(java) },
  {
    code: 'reservedNotEncoded',
    url: `${LIST}?text=it's(1)!`,
    does: encodedBy((text) => encodeURIComponent(text)),
  },
  {
    code: 'commaNotEncoded',
    url: `${LIST}?symbols=A,B`,
    does: encodedBy((text) => e(text).replaceAll('%2C', ',')),
  },
  { code: 'tildeEncoded', url: `${LIST}?text=~`, does: encodedBy((text) => e(text).replaceAll('~', '%7E')) },
  {
    code: 'encodedAsLatin1',
    url: `${LIST}?text=caf%C3%A9`,
    does: encodedBy((text) => e(text).replace('%C3%A9', '%E9')),
  },
  // The key, and what is made with it.
  { code: 'withoutTokenSecret', does: ({ secret }) => ({ key: `${e(secret)}&` }) },
  { code: 'ampersandLeftOut', does: ({ secret }) => ({ key: e(secret) }) },
  { code: 'ampersandLeftOut', does: ({ secret, tokenSecret }) => ({ key: e(secret) + e(tokenSecret) }) },
  { code: 'keyNotEncoded', does: ({ secret, tokenSecret }) => ({ key: `${secret}&${tokenSecret}` }) },
  {
    code: 'keyEncodedTwice',
    does: ({ secret, tokenSecret }) => ({ key: `${e(e(secret))}&${e(e(tokenSecret))}` }),
  },
  { code: 'secretsSwapped', does: ({ secret, tokenSecret }) => ({ key: `${e(tokenSecret)}&${e(secret)}` }) },
  { code: 'tokenAsSecret', does: ({ secret, token }) => ({ key: `${e(secret)}&${e(token)}` }) },
  { code: 'keyAsSecret', does: ({ key, tokenSecret }) => ({ key: `${e(key)}&${e(tokenSecret)}` }) },
  {
    code: 'moreThanTheSecret',
    does: ({ secret, tokenSecret }) => ({ key: `${e(`${secret}\n`)}&${e(tokenSecret)}` }),
  },
  {
    code: 'moreThanTheSecret',
    does: ({ secret, tokenSecret }) => ({ key: `${e(secret)}&${e(`${tokenSecret} `)}` }),
  },
  {
    code: 'secretDecodedWrongly',
    does: ({ secret, tokenSecret }) => ({ key: `${e(secret)}&${e(tokenSecret.replaceAll('+', ' '))}` }),
  },
  {
    code: 'secretDecodedWrongly',
    does: ({ secret, tokenSecret }) => ({ key: `${e(secret)}&${e(tokenSecret.replace(/=+$/, ''))}` }),
  },
  { code: 'lineEndSigned', does: digestAs((text, key) => hmac(`${text}\n`, key).digest('base64')) },
  { code: 'keyAndTextSwapped', does: digestAs((text, key) => hmac(key, text).digest('base64')) },
  { code: 'signatureAsHex', does: digestAs((text, key) => hmac(text, key).digest('hex')) },
  {
    code: 'signatureAsHexInBase64',
    does: digestAs((text, key) => Buffer.from(hmac(text, key).digest('hex')).toString('base64')),
  },
  {
    code: 'signatureOfSha256',
    does: digestAs((text, key) => createHmac('sha256', key).update(text).digest('base64')),
  },
  { code: 'signatureInPlainText', does: digestAs((_, key) => key) },
  {
    code: 'signatureWithoutPadding',
    does: digestAs((text, key) => hmac(text, key).digest('base64').replace('=', '')),
  },
  {
    code: 'signatureOfOtherLength',
    does: digestAs((text, key) =>
      createHash('md5')
        .update(text + key)
        .digest('base64'),
    ),
  },
  // The header itself.
  { code: 'notEncodedInHeader', of: 'oauth_token', does: rawHeader('oauth_token', (text) => text) },
  { code: 'signatureNotEncoded', does: rawHeader('oauth_signature', (text) => text) },
  { code: 'signatureEncodedTwice', does: rawHeader('oauth_signature', (text) => e(e(text))) },
  { code: 'tokenEncodedTwiceInHeader', does: rawHeader('oauth_token', (text) => e(e(text))) },
  {
    code: 'valuesNotQuoted',
    of: 'oauth_consumer_key',
    does: (_, { header }) => ({
      header: (pairs, signature) => header(pairs, signature).replaceAll('"', ''),
    }),
  },
  { code: 'otherSignatureMethod', does: value('oauth_signature_method', () => 'HMAC-SHA256') },
  { code: 'otherSignatureMethod', does: value('oauth_signature_method', () => 'PLAINTEXT') },
  ...['oauth_token', 'oauth_nonce', 'oauth_timestamp'].map(
    (of): Program => ({
      code: 'missing',
      of,
      does: ({ url }, { sent }) => ({
        sent: without(sent, of),
        signed: [...without(sent, of), ...queryPairs(url)],
      }),
    }),
  ),
  { code: 'keyAndSecretSwapped', does: value('oauth_consumer_key', ({ secret }) => secret) },
  { code: 'tokenInPlaceOfKey', does: value('oauth_consumer_key', ({ token }) => token) },
  { code: 'otherConsumerKey', does: value('oauth_consumer_key', () => 'an-invented-other-key') },
  { code: 'tokenSecretInPlaceOfToken', does: value('oauth_token', ({ tokenSecret }) => tokenSecret) },
  { code: 'keyInPlaceOfToken', does: value('oauth_token', ({ key }) => key) },
  { code: 'tokenPlusAsBlank', does: value('oauth_token', ({ token }) => token.replaceAll('+', ' ')) },
  { code: 'tokenCut', does: value('oauth_token', ({ token }) => token.replace(/=+$/, '')) },
  { code: 'otherToken', does: value('oauth_token', () => 'an-earlier-token') },
  { code: 'timestampInMs', does: value('oauth_timestamp', ({ timestamp }) => `${timestamp}123`) },
  { code: 'timestampNoNumber', does: value('oauth_timestamp', ({ timestamp }) => `${timestamp}.5`) },
  { code: 'timestampAhead', does: value('oauth_timestamp', ({ timestamp }) => String(timestamp + 301)) },
  { code: 'nonceEmpty', does: value('oauth_nonce', () => '') },
  { code: 'stillSent', of: 'oauth_callback', does: add('oauth_callback', 'oob') },
  { code: 'stillSent', of: 'oauth_verifier', does: add('oauth_verifier', 'AB12C') },
  { code: 'otherVersion', does: add('oauth_version', '1.0a') },
  {
    code: 'givenTwice',
    of: 'oauth_nonce',
    does: ({ nonce }, { header }) => ({
      header: (pairs, signature) => header([...pairs, ['oauth_nonce', nonce]], signature),
    }),
  },
];
