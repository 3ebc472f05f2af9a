import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { signCall } from '@/entrypoints/console/code/sign-call';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { clockReadingsItem } from '@/utils/storage/background-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { parseAuthorizationHeader, sign } from '../../../emulator/rfc5849.ts';
import { connected, NOW, STATES } from '../../connection/samples.ts';

const URL_OF_CALL = 'https://apisb.etrade.com/v1/market/lookup/a%20b?x=%2B&x=%C3%BC';
const consumer = { key: 'key-1', secret: 'invented-secret-1' };
const world = { now: () => NOW, random: (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(7) };

const reading = { biasMs: 0, candidateMs: null, seenAt: 0, takenAt: NOW - 1, isInferred: false };

async function signedIn(state: ConnectionState = connected) {
  await connectionItem('sandbox').setValue(state);
  return signCall('sandbox', URL_OF_CALL, world);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await saveConsumerKeys('sandbox', consumer, 'session');
});

describe('a call that is signed for another program', () => {
  it("bears the token, E*TRADE's time by the clock of its own host, and a signature that holds", async () => {
    await clockReadingsItem.setValue({
      'apisb.etrade.com': { ...reading, offsetMs: 3_600_000 },
      'api.etrade.com': { ...reading, offsetMs: -60_000, takenAt: NOW },
    });
    const signed = await signedIn();
    const { parameters } = parseAuthorizationHeader(signed?.authorization ?? '') ?? { parameters: [] };
    const { oauth_signature: signature, ...oauth } = Object.fromEntries(parameters);
    expect(signed?.url).toBe(URL_OF_CALL);
    expect(oauth).toEqual({
      oauth_consumer_key: 'key-1',
      oauth_nonce: '07'.repeat(16),
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: String(NOW / 1000 + 3_600),
      oauth_token: connected.accessToken.token,
    });
    const request = { method: 'GET', url: URL_OF_CALL, oauth: Object.entries(oauth) };
    const secrets = { consumerSecret: consumer.secret, tokenSecret: connected.accessToken.secret };
    expect(signature).toBe(sign({ ...request, ...secrets }));
  });

  it.each(Object.values(STATES).filter(({ name }) => name !== 'connected'))(
    'is none in the state "$name"',
    async (state) => expect(await signedIn(state)).toBe(null),
  );

  it('is none with other keys than those that the token was issued to, nor without any', async () => {
    await saveConsumerKeys('sandbox', { ...consumer, key: 'key-2' }, 'session');
    expect(await signedIn()).toBe(null);
    await fakeBrowser.storage.session.clear();
    expect(await signedIn()).toBe(null);
  });
});
