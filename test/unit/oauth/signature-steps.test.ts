import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedSteps } from '@/utils/oauth/mask-steps';
import { isHidden } from '@/utils/oauth/mask-text';
import { parseAuthorizationHeader } from '@/utils/oauth/parse-authorization-header';
import { signableOf, signRequest } from '@/utils/oauth/sign-request';
import { collectParameters, normalizeParameters, sign, signatureBaseString } from '@/utils/oauth/signature';
import { signatureSteps } from '@/utils/oauth/signature-steps';

const text = fc.string({ unit: fc.constantFrom(...'aZ09 +/=%&é~,'), minLength: 1, maxLength: 12 });
const call = fc.record({
  key: text,
  secret: text,
  token: text,
  tokenSecret: text,
  query: fc.array(fc.tuple(text, text), { maxLength: 4 }),
  form: fc.array(fc.tuple(text, text), { maxLength: 2 }),
});
type Call = typeof call extends fc.Arbitrary<infer Value> ? Value : never;

const partsOf = ({ key, secret, token, tokenSecret, query, form }: Call) => {
  const url = `https://api.etrade.com/v1/x?${new URLSearchParams(query)}`;
  const signer = { consumer: { key, secret }, token: { token, secret: tokenSecret } };
  const request = { method: 'POST', url, form } as const;
  const occasion = { nonce: 'a1b2', timestamp: 1_800_000_000 };
  const signable = signableOf(request, signer, occasion);
  return {
    request,
    signer,
    occasion,
    signable,
    steps: signatureSteps(signable, { consumer: secret, token: tokenSecret }),
  };
};

describe('the steps of a signature', () => {
  it('are those of the request that is sent, whatever is in it', () => {
    fc.assert(
      fc.property(call, (given) => {
        const { request, signer, occasion, signable, steps } = partsOf(given);
        expect(steps.collected.map(({ name, value }) => [name, value])).toEqual(collectParameters(signable));
        expect(steps.sorted.map((pair) => pair.join('=')).join('&')).toBe(
          normalizeParameters(collectParameters(signable)),
        );
        expect(steps.baseString.map((part) => part.text).join('')).toBe(signatureBaseString(signable));
        expect(steps.signed?.signature).toBe(sign(signable, given.secret, given.tokenSecret));
        const header = steps.signed?.header.map(([name, raw]) => `${name}="${raw}"`).join(', ');
        expect(`OAuth ${header}`).toBe(signRequest(request, signer, occasion).authorization);
      }),
      { numRuns: 200 },
    );
  });

  it('know what each part of the base string encodes', () => {
    fc.assert(
      fc.property(call, (given) => {
        const { signable, steps } = partsOf(given);
        const values = steps.baseString.filter(({ kind }) => kind === 'value');
        const pairs = values.map(({ of, encodes }) => [of, encodes]);
        expect(pairs.toSorted()).toEqual(collectParameters(signable).toSorted());
      }),
    );
  });

  it('tell where each pair is from', () => {
    const { steps } = partsOf({
      key: 'k',
      secret: 's',
      token: 't',
      tokenSecret: 'u',
      query: [['count', '1']],
      form: [['note', 'x']],
    });
    expect(steps.collected.filter(({ from }) => from === 'query').map(({ name }) => name)).toEqual(['count']);
    expect(steps.collected.filter(({ from }) => from === 'body').map(({ name }) => name)).toEqual(['note']);
    expect(steps.collected.filter(({ from }) => from === 'header')).toHaveLength(5);
  });

  it('hold neither key nor token nor secret where they are masked, and each is as long as it was', () => {
    const given = {
      key: 'invented-consumer-key',
      secret: 'invented secret/1',
      token: 'invented+token/1=',
      tokenSecret: 'invented+secret/2=',
      query: [],
      form: [],
    };
    const { steps } = partsOf(given);
    const masked = maskedSteps(steps);
    const shown = JSON.stringify(masked);
    for (const hidden of [given.key, given.secret, given.token, given.tokenSecret]) {
      for (const form of [
        hidden,
        encodeURIComponent(hidden),
        encodeURIComponent(encodeURIComponent(hidden)),
      ]) {
        expect(shown).not.toContain(form);
      }
    }
    expect(shown).toHaveLength(JSON.stringify(steps).length);
    expect(masked.signed?.signature).toBe(steps.signed?.signature);
  });

  it('hold no token that stands in the place of a name, or in another value', () => {
    const token = 'VbiNYl63EejjlKdQM6FeENzcnrLACrZ2JYD6NQROfVI';
    const { steps } = partsOf({
      key: 'k',
      secret: 's',
      token: 't',
      tokenSecret: 'u',
      query: [
        [token, ''],
        ['next', `https://example.com/?oauth_token=${token}`],
      ],
      form: [],
    });
    expect(JSON.stringify(maskedSteps(steps))).not.toContain(token);
  });

  it.each(['oauth_token', 'oauth_verifier', 'access_token', 'consumerKey', 'client_secret'])(
    'mask %s',
    (name) => {
      expect(isHidden(name)).toBe(true);
    },
  );

  it.each(['oauth_nonce', 'oauth_signature', 'count', 'accountIdKey'])('show %s', (name) => {
    expect(isHidden(name)).toBe(false);
  });

  it('go as far as they can without the secrets', () => {
    const { signable, steps } = partsOf({
      key: 'k',
      secret: 's',
      token: 't',
      tokenSecret: 'u',
      query: [],
      form: [],
    });
    expect(signatureSteps(signable, null)).toEqual({ ...steps, signed: null });
  });
});

describe('an Authorization header', () => {
  it.each<[what: string, header: string]>([
    ['as E*TRADE prints it', 'OAuth realm="",oauth_token="a%2Bb%3D",oauth_nonce="1"'],
    ['with its name', 'Authorization: OAuth oauth_token="a%2Bb%3D", oauth_nonce="1"'],
    ['out of a program', '"Authorization": "OAuth oauth_token=\\"a%2Bb%3D\\", oauth_nonce=\\"1\\""'],
    [
      'as Python prints it',
      `{'Accept': 'x', 'Authorization': b'OAuth oauth_token="a%2Bb%3D", oauth_nonce="1"'}`,
    ],
    [
      'among other headers',
      '> GET /v1/x?a=1 HTTP/1.1\r\n> Authorization: OAuth oauth_token="a%2Bb%3D", oauth_nonce="1"\r\n> Accept: a; q=1',
    ],
    ['over several lines', 'oauth  oauth_token="a%2Bb%3D",\n  oauth_nonce = "1"'],
  ])('is read %s', (_, header) => {
    expect(parseAuthorizationHeader(header)?.parameters).toEqual([
      { name: 'oauth_token', raw: 'a%2Bb%3D', value: 'a+b=', isQuoted: true },
      { name: 'oauth_nonce', raw: '1', value: '1', isQuoted: true },
    ]);
  });

  it('has no realm among its parameters', () => {
    expect(parseAuthorizationHeader('OAuth realm="r/", a="1"')).toMatchObject({
      realm: 'r/',
      parameters: [{ name: 'a' }],
    });
  });

  it.each(['Bearer abc', 'Basic abc', '', 'oauth_token="1"', 'OAuthentic a="1"'])('is none: %s', (text) => {
    expect(parseAuthorizationHeader(text)).toBeNull();
  });

  it('is read in no time, however long and odd', () => {
    const startedAt = performance.now();
    for (const odd of ['a', '=', '"', 'a=', '%', ' ', "'"])
      parseAuthorizationHeader(`OAuth ${odd.repeat(20_000)}`);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
