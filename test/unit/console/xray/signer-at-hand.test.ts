import { expect, it } from 'vitest';
import { keptSigner, signerAtHand } from '@/entrypoints/console/xray/signer-at-hand';

const consumer = { key: 'invented-key', secret: 'invented-consumer-secret' };
const accessToken = { token: 'invented+token=', secret: 'invented', issuedAt: 1, endsAt: 2, idleMs: 3 };
const connected = {
  name: 'connected',
  issuer: { environment: 'sandbox', consumerKey: consumer.key },
  accessToken,
  lastUsedAt: 1,
} as unknown as Parameters<typeof signerAtHand>[1] & object;
const signer = signerAtHand(consumer, connected);

it('is the one before where the connection has changed, and neither token nor keys', () => {
  const used = { ...connected, lastUsedAt: 9, accessToken: { ...accessToken, idleMs: 4 } };
  expect(keptSigner(signer, signerAtHand({ ...consumer }, used))).toBe(signer);
});

it.each([
  ['token', consumer, { ...connected, accessToken: { ...accessToken, token: 'another' } }],
  ['token secret', consumer, { ...connected, accessToken: { ...accessToken, secret: 'another' } }],
  ['consumer secret', { ...consumer, secret: 'another' }, connected],
  ['state', consumer, null],
])('is another one with another %s', (_, keys, state) => {
  expect(keptSigner(signer, signerAtHand(keys, state))).not.toBe(signer);
});

it('has no secret of other keys than those that the token was issued to', () => {
  expect(signerAtHand({ key: 'another', secret: 's' }, connected).consumer).toEqual({ key: consumer.key });
});
