import { createHmac, webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  isProof,
  newPairingSecret,
  newStamp,
  signedHeaders,
  signingKey,
} from '@/utils/handover/push/sign-event';

/** The one that the Standard Webhooks specification computes with. */
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const STAMP = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330 };
const BODY = '{"test": 2432232314}';
const random = (bytes: Uint8Array<ArrayBuffer>) => webcrypto.getRandomValues(bytes);

const hmac = (secret: string, text: string) =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
    .update(text)
    .digest('base64')}`;

describe('a signature', () => {
  it('is the one that the specification has for its example', async () => {
    expect(await signedHeaders(await signingKey(SECRET), STAMP, BODY)).toEqual({
      'Content-Type': 'application/json',
      'webhook-id': STAMP.id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is over the bytes of the body, whatever is in it', async () => {
    const secret = newPairingSecret(random);
    const body = '{"profile":"Sandböx 漢字 \\u0000"}';
    const headers = await signedHeaders(await signingKey(secret), STAMP, body);
    expect(headers['webhook-signature']).toBe(hmac(secret, `${STAMP.id}.${STAMP.timestamp}.${body}`));
  });
});

it('a pairing secret is 32 random bytes', () => {
  const secret = newPairingSecret(random);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(newPairingSecret(random)).not.toBe(secret);
});

it('a stamp has an id that no other has, and whole seconds', () => {
  const stamp = newStamp(random, 1_614_265_330_999);
  expect(stamp.timestamp).toBe(1_614_265_330);
  expect(stamp.id).toMatch(/^msg_[A-Za-z0-9_-]{22,}$/);
  expect(newStamp(random, 0).id).not.toBe(stamp.id);
});

describe('a proof', () => {
  const right = hmac(SECRET, `proof.${STAMP.id}.${STAMP.timestamp}`);
  const other = newPairingSecret(random);
  const judged = async (body: string) => isProof(await signingKey(SECRET), STAMP, body);

  it('is taken from who knows the secret', async () => {
    expect(await judged(JSON.stringify({ proof: right, more: 1 }))).toBe(true);
  });

  it.each([
    ['of another secret', JSON.stringify({ proof: hmac(other, `proof.${STAMP.id}.${STAMP.timestamp}`) })],
    ['of another message', JSON.stringify({ proof: hmac(SECRET, `proof.msg_other.${STAMP.timestamp}`) })],
    [
      'that is our own signature sent back',
      JSON.stringify({ proof: hmac(SECRET, `${STAMP.id}.${STAMP.timestamp}.${BODY}`) }),
    ],
    ['that is cut', JSON.stringify({ proof: right.slice(0, -4) })],
    ['that is empty', JSON.stringify({ proof: 'v1,' })],
    ['of another version', JSON.stringify({ proof: right.replace('v1', 'v2') })],
    ['that is no base64', JSON.stringify({ proof: 'v1,*' })],
    ['that is a number', '{"proof":7}'],
    ['that is a list', JSON.stringify({ proof: [right] })],
    ['that is missing', '{}'],
    ['in no JSON', right],
    ['in null', 'null'],
    ['in nothing', ''],
  ])('%s is none', async (_, body) => {
    expect(await judged(body)).toBe(false);
  });
});
