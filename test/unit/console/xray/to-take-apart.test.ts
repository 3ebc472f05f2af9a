import { describe, expect, it } from 'vitest';
import { purposeOf } from '@/entrypoints/console/xray/purpose-of';
import { comparedToTakeApart, lastCallToTakeApart } from '@/entrypoints/console/xray/to-take-apart';
import { readPasted } from '@/utils/oauth/compare/read-pasted';

const ISSUED_AT = 1_800_000_000_500;
const SENT = {
  method: 'GET',
  url: 'https://api.etrade.com/v1/accounts/list',
  nonce: 'a1',
  timestamp: ISSUED_AT / 1000 + 60,
};
const token = {
  token: 'invented+token=',
  secret: 'invented-secret',
  issuedAt: ISSUED_AT,
  endsAt: 0,
  idleMs: null,
};
const signer = { consumer: { key: 'invented-key', secret: 'invented-consumer-secret' }, token };

describe('the last call', () => {
  it('is taken apart as it was signed', () => {
    expect(lastCallToTakeApart(SENT, signer)).toMatchObject({
      signable: {
        oauth: expect.arrayContaining([
          ['oauth_nonce', 'a1'],
          ['oauth_token', token.token],
        ]),
      },
      secrets: { consumer: signer.consumer.secret, token: token.secret },
    });
  });

  it('of an earlier token is not taken apart', () => {
    const earlier = { ...SENT, timestamp: ISSUED_AT / 1000 - 60 };
    expect(lastCallToTakeApart(earlier, signer)).toBeNull();
    // Whole seconds: the call of the second in which the token came is of this token.
    expect(lastCallToTakeApart({ ...SENT, timestamp: Math.floor(ISSUED_AT / 1000) }, signer)).not.toBeNull();
  });

  it('is taken apart up to the base string where the keys are others by now', () => {
    const taken = lastCallToTakeApart(SENT, { ...signer, consumer: { key: 'invented-key' } });
    expect(taken?.secrets).toBeNull();
    expect(taken?.signable.oauth).toHaveLength(5);
  });

  it.each([{ consumer: null }, { token: null }])('is not without %j', (missing) => {
    expect(lastCallToTakeApart(SENT, { ...signer, ...missing })).toBeNull();
  });
});

describe('what was pasted', () => {
  const pasted = readPasted('OAuth oauth_nonce="1", oauth_signature="x"');
  if (pasted.name === 'unread') throw new Error('The header of the test is none');
  const toCompare = { ...signer, pasted, now: 0, hosts: [], purpose: 'call' } as const;
  it.each([
    ['call', token.secret],
    ['requestToken', ''],
  ] as const)('is signed right for a %s', (purpose, tokenSecret) => {
    const taken = comparedToTakeApart({ ...toCompare, request: SENT, purpose });
    expect(taken?.secrets).toEqual({ consumer: signer.consumer.secret, token: tokenSecret });
  });

  it('is not where the exchange’s token secret is not known, or the URL is none', () => {
    expect(comparedToTakeApart({ ...toCompare, request: SENT, purpose: 'accessToken' })?.secrets).toBeNull();
    expect(comparedToTakeApart({ ...toCompare, request: { method: 'GET', url: 'x' } })).toBeNull();
  });
});

it.each([
  ['https://api.etrade.com/oauth/request_token', 'requestToken'],
  ['https://apisb.etrade.com/oauth/access_token?x=1', 'accessToken'],
  ['https://api.etrade.com/oauth/renew_access_token', 'call'],
  ['https://api.etrade.com/v1/accounts/list', 'call'],
  ['no address', 'call'],
])('%s is for a %s', (url, purpose) => {
  expect(purposeOf(url)).toBe(purpose);
});
