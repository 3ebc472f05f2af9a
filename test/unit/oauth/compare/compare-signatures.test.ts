import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSignatures, type ToCompare } from '@/utils/oauth/compare/compare-signatures';
import { ENCODING_MISTAKES } from '@/utils/oauth/compare/encoding-mistakes';
import { PARAMETER_MISTAKES } from '@/utils/oauth/compare/parameter-mistakes';
import type { WrittenRequest } from '@/utils/oauth/compare/read-curl';
import { readPasted } from '@/utils/oauth/compare/read-pasted';
import { URI_MISTAKES } from '@/utils/oauth/compare/uri-mistakes';
import { endOf } from './end-of.ts';
import { type Call, e, PROGRAMS, type Program, rightSteps, run, stepsOf } from './wrong-programs.ts';

const HOSTS = ['api.etrade.com', 'apisb.etrade.com'];
const URL_OF_A_CALL = 'https://api.etrade.com/v1/accounts/FakeAccountKey-One_001/orders';

/** Tokens as E*TRADE's are, each with all three letters of base64 that a program may stumble over. */
const base64 = fc
  .array(fc.constantFrom(...'abcXYZ019'), { minLength: 12, maxLength: 20 })
  .map((letters) => letters.join(''));
const token = fc.tuple(base64, base64).map(([left, right]) => `${left}+a/b${right}=`);
const key = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 });
const calls = fc.record({
  url: fc.constantFrom(URL_OF_A_CALL, `${URL_OF_A_CALL}?count=25&status=OPEN`),
  key,
  secret: fc.tuple(key, key).map((parts) => parts.join('+')),
  token,
  tokenSecret: token,
  nonce: key,
  timestamp: fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
});

function compare(pastedText: string, call: Call, request: WrittenRequest, known: Partial<ToCompare> = {}) {
  const pasted = readPasted(pastedText);
  if (pasted.name === 'unread') return pasted;
  const toCompare: ToCompare = {
    pasted,
    request: (pasted.name === 'header' && pasted.request) || request,
    purpose: 'call',
    consumer: { key: call.key, secret: call.secret },
    token: { token: call.token, secret: call.tokenSecret },
    now: call.timestamp * 1000,
    hosts: HOSTS,
    ...known,
  };
  return endOf(compareSignatures(toCompare));
}

const requestOf = ({ method = 'GET', body }: Program, { url }: Call): WrittenRequest => ({
  method,
  url,
  ...(body !== undefined && { body }),
});
const differenceOf = ({ code, of }: Program) => ({
  name: 'differs',
  differences: [{ code, ...(of && { of }) }],
});
const named = PROGRAMS.map((program, at) => [at + 1, program.code, program.of ?? '', program] as const);
const check = (property: (call: Call) => void) => fc.assert(fc.property(calls, property), { numRuns: 3 });

describe('a header of a program', () => {
  it.each(named)('with one fault (%i) has it named: %s %s', (_at, _code, _of, program) => {
    check((given) => {
      const call = { ...given, ...(program.url !== undefined && { url: program.url }) };
      const { header } = run(stepsOf(program, call));
      expect(compare(header, call, requestOf(program, call))).toMatchObject(differenceOf(program));
    });
  });

  it('is the same where nothing is wrong, as a header and as a line for curl', () => {
    fc.assert(
      fc.property(calls, (call) => {
        const { header } = run(rightSteps(call));
        const request = { method: 'GET', url: call.url };
        expect(compare(header, call, request)).toEqual({ name: 'same' });
        expect(compare(`Authorization: ${header}`, call, request)).toEqual({ name: 'same' });
        const line = `curl -s -H 'Authorization: ${header}' '${call.url}'`;
        expect(compare(line, call, { method: 'POST', url: 'https://example.com/' })).toEqual({
          name: 'same',
        });
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is the same, but from another time', () => {
  const at = (call: Call, now: number) =>
    compare(run(rightSteps(call)).header, call, { method: 'GET', url: call.url }, { now });

  it.each([
    ['a program whose clock is right', 0, {}],
    ['one whose clock is five minutes ahead', -300_000, {}],
    ['one whose header is five minutes old', 300_000, {}],
    ['one whose header E*TRADE takes no more', 300_001, { ageMs: 300_001 }],
  ])('is told how old it is where that matters: %s', (_, laterMs, more) => {
    check((call) => {
      expect(at(call, call.timestamp * 1000 + laterMs)).toEqual({ name: 'same', ...more });
    });
  });

  it('is told so as a base string, with a version and without keys', () => {
    check((call) => {
      const right = rightSteps(call);
      const known = { now: call.timestamp * 1000 + 400_000 };
      const request = { method: 'GET', url: call.url };
      const ageMs = 400_000;
      const { baseString } = run(right);
      expect(compare(baseString, call, request, known)).toEqual({ name: 'same', ageMs });
      const bare = { ...known, consumer: null, token: null };
      expect(compare(baseString, call, request, bare)).toEqual({ name: 'sameButKeys', ageMs });
      const versioned = run({ ...right, signed: [...right.signed, ['oauth_version', '1.0']] }).baseString;
      expect(compare(versioned, call, request, known)).toEqual({ name: 'sameWithVersion', ageMs });
    });
  });
});

/** The faults that a base string shows; what is read off it, or only in the header, it does not. */
const inBaseString = named.filter(
  ([, code, of]) =>
    (code in URI_MISTAKES || code in PARAMETER_MISTAKES || code in ENCODING_MISTAKES) &&
    of !== 'oauth_version',
);

describe('a base string of a program', () => {
  it('has kinds enough', () => {
    expect(new Set(PROGRAMS.map(({ code, of }) => `${code} ${of ?? ''}`)).size).toBeGreaterThan(80);
    expect(new Set(inBaseString.map(([, code]) => code)).size).toBeGreaterThan(35);
  });

  it.each(inBaseString)('with one fault (%i) has it named: %s %s', (_at, _code, _of, program) => {
    check((given) => {
      const call = { ...given, ...(program.url !== undefined && { url: program.url }) };
      const { baseString } = run(stepsOf(program, call));
      expect(compare(baseString, call, requestOf(program, call))).toMatchObject({
        name: 'differs',
        differences: [expect.objectContaining({ code: program.code })],
        where: expect.anything(),
      });
    });
  });

  it('is the same where nothing is wrong, and with a version the same but for that', () => {
    check((call) => {
      const right = rightSteps(call);
      expect(compare(run(right).baseString, call, { method: 'GET', url: call.url })).toEqual({
        name: 'same',
      });
      const versioned = run({ ...right, signed: [...right.signed, ['oauth_version', '1.0']] }).baseString;
      expect(compare(versioned, call, { method: 'GET', url: call.url })).toEqual({ name: 'sameWithVersion' });
    });
  });

  const call: Call = {
    url: `${URL_OF_A_CALL}?count=25&status=OPEN`,
    key: 'an-invented-key',
    secret: 'an-invented-secret',
    token: 'invented+token/=',
    tokenSecret: 'invented/secret+=',
    nonce: '00112233445566778899aabbccddeeff',
    timestamp: 1_800_000_000,
  };
  const { baseString } = run(rightSteps(call));
  it.each<[what: string, text: string, where: object]>([
    ['its method', baseString.replace('GET', 'PATCH'), { part: 'method', found: 'PATCH', right: 'GET' }],
    ['its address', baseString.replace('accounts', 'account'), { part: 'uri' }],
    [
      'a value',
      baseString.replace('OPEN', 'DONE'),
      { part: 'value', of: 'status', found: 'DONE', right: 'OPEN' },
    ],
    [
      'a parameter that is missing',
      baseString.replace('%26status%3DOPEN', ''),
      { part: 'missing', of: 'status' },
    ],
    ['a parameter too much', `${baseString}%26x%3D1`, { part: 'unexpected', of: 'x' }],
    [
      'two that are exchanged',
      baseString.replace(/(oauth_nonce%3D\w+)%26(oauth_signature_method%3DHMAC-SHA1)/, '$2%26$1'),
      { part: 'order', of: 'oauth_signature_method' },
    ],
    ['a part too few', 'GET&https%3A%2F%2Fapi.etrade.com', { part: 'uri' }],
    ['a part too many', `${baseString}&x`, { part: 'shape' }],
  ])('is told where it parts from the right one: %s', (_, text, where) => {
    expect(compare(text, call, { method: 'GET', url: call.url })).toMatchObject({ where });
  });

  it.each([
    ['otherToken', call.token, 'an-earlier-token'],
    ['otherConsumerKey', call.key, 'the-key-of-the-sandbox'],
  ])('of other keys has that named: %s', (code, ours, theirs) => {
    const text = baseString.replace(e(e(ours)), theirs);
    expect(compare(text, call, { method: 'GET', url: call.url })).toMatchObject({ differences: [{ code }] });
  });

  it.each([
    ['oauthInUri', (text: string) => `${text}%3Foauth_consumer_key%3Dx%26other%3D1`],
    ['queryInUri', (text: string) => `${text}%3Fcount%3D25%26other%3D1`],
    ['queryInUri', (text: string) => `${decodeURIComponent(text)}?count=25&other=1`],
  ])('with more behind the address has that named, whatever else is wrong: %s', (code, change) => {
    const text = baseString.replace(/(?<=^GET&)[^&]+/, change);
    const found = compare(text, call, { method: 'GET', url: call.url });
    expect(found).toMatchObject({ differences: [{ code }], where: { part: 'uri' } });
  });

  it.each([
    ['timestampNoNumber', 'oauth_timestamp', 'x'],
    ['timestampAhead', 'oauth_timestamp', String(call.timestamp + 301)],
    ['nonceEmpty', 'oauth_nonce', ''],
  ])('with a wrong occasion has that named: %s', (code, of, value) => {
    const text = baseString.replace(new RegExp(`(?<=${of}%3D)\\w+`), value);
    const found = compare(text, call, { method: 'GET', url: call.url });
    expect(found).toEqual({ name: 'differs', differences: [{ code }], where: null });
  });

  it('with a time in milliseconds has that named', () => {
    const text = baseString.replace(String(call.timestamp), `${call.timestamp}000`);
    const found = compare(text, call, { method: 'GET', url: call.url });
    expect(found).toMatchObject({ differences: [{ code: 'timestampInMs' }] });
  });
});

describe('what is compared without keys', () => {
  const known = { consumer: null, token: null };
  it('is all that needs none: the header itself, and the base string', () => {
    check((call) => {
      const request = { method: 'GET', url: call.url };
      const { header, baseString } = run(rightSteps(call));
      expect(compare(header, call, request, known)).toEqual({ name: 'unchecked', why: 'keysMissing' });
      expect(compare(baseString, call, request, known)).toEqual({ name: 'sameButKeys' });
      const raw = header.replace(e(call.token), call.token);
      expect(compare(raw, call, request, known)).toMatchObject({
        differences: [{ code: 'notEncodedInHeader' }],
      });
      const unsorted = baseString.replace(/(oauth_consumer_key%3D\w+)%26(oauth_nonce%3D\w+)/, '$2%26$1');
      expect(compare(unsorted, call, request, known)).toMatchObject({ where: { part: 'order' } });
    });
  });

  it('is no header of the exchange, whose token secret is gone', () => {
    check((call) => {
      const right = rightSteps(call);
      const sent = [...right.sent, ['oauth_verifier', 'AB12C']] as const;
      const { header } = run({ ...right, sent, signed: sent });
      const known = { purpose: 'accessToken', token: null } as const;
      const request = { method: 'GET', url: call.url };
      expect(compare(header, call, request, known)).toEqual({
        name: 'unchecked',
        why: 'requestTokenUnknown',
      });
    });
  });
});

describe('a header of a login', () => {
  const REQUEST_TOKEN = 'https://api.etrade.com/oauth/request_token';
  const headerWith = (given: Call, ...more: (readonly [string, string])[]) => {
    const call = { ...given, url: REQUEST_TOKEN, tokenSecret: '' };
    const right = rightSteps(call);
    const sent = [...right.sent.filter(([name]) => name !== 'oauth_token'), ...more];
    return run({ ...right, sent, signed: sent }).header;
  };
  const compareAt = (header: string, call: Call) =>
    compare(header, call, { method: 'GET', url: REQUEST_TOKEN }, { purpose: 'requestToken' });

  it('is the same with oob and no token, whatever token is held', () => {
    check((call) => {
      expect(compareAt(headerWith(call, ['oauth_callback', 'oob']), call)).toEqual({ name: 'same' });
    });
  });

  it.each<[code: string, of: string | undefined, more: [string, string][]]>([
    ['missing', 'oauth_callback', []],
    ['callbackNotOob', undefined, [['oauth_callback', 'https://example.com/']]],
  ])('has its fault named: %s %s', (code, of, more) => {
    check((call) => {
      const difference = of === undefined ? { code } : { code, of };
      expect(compareAt(headerWith(call, ...more), call)).toMatchObject({ differences: [difference] });
    });
  });
});

describe('two faults at once', () => {
  it('are not looked for in a long request, and that is told', () => {
    check((given) => {
      const call = { ...given, url: `${URL_OF_A_CALL}?note=${'a'.repeat(1_000)}` };
      const { header } = run(rightSteps({ ...call, secret: 'of-the-other-environment' }));
      expect(compare(header, call, { method: 'GET', url: call.url })).toMatchObject({ isCutShort: true });
      const right = rightSteps(call);
      const alone = run({ ...right, signed: right.sent }).header;
      expect(compare(alone, call, { method: 'GET', url: call.url })).toMatchObject({
        differences: [{ code: 'queryNotSigned' }],
      });
    });
  });

  it('are looked for in steps, one for each that is tried', () => {
    const [call] = fc.sample(calls, 1);
    if (!call) throw new Error('There is no call');
    const { header } = run(rightSteps({ ...call, secret: 'of-the-other-environment' }));
    const pasted = readPasted(header);
    if (pasted.name === 'unread') throw new Error('The header of the test is none');
    const steps = compareSignatures({
      pasted,
      request: { method: 'GET', url: call.url },
      purpose: 'call',
      consumer: { key: call.key, secret: call.secret },
      token: { token: call.token, secret: call.tokenSecret },
      now: call.timestamp * 1000,
      hosts: HOSTS,
    });
    let count = 0;
    while (!steps.next().done) count += 1;
    expect(count).toBeGreaterThan(1_000);
  });

  it('are both named', () => {
    check((given) => {
      const call = { ...given, url: `${URL_OF_A_CALL}?count=25` };
      const right = rightSteps(call);
      const wrong = { ...right, signed: right.sent, key: `${call.secret}&${call.tokenSecret}` };
      expect(compare(run(wrong).header, call, { method: 'GET', url: call.url })).toMatchObject({
        differences: [{ code: 'queryNotSigned' }, { code: 'keyNotEncoded' }],
      });
    });
  });

  it('are not what another secret is taken for', () => {
    check((call) => {
      const { header } = run(rightSteps({ ...call, secret: 'of-the-other-environment' }));
      expect(compare(header, call, { method: 'GET', url: call.url })).toEqual({
        name: 'unexplained',
        where: null,
        isCutShort: false,
      });
    });
  });
});
