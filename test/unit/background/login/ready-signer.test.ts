import { beforeEach, expect, it, vi } from 'vitest';
import { hearPage } from '@/entrypoints/background/incoming/hear-page';
import { lock } from '@/entrypoints/background/keys/lock';
import { readySigner, takeSigner } from '@/entrypoints/background/login/ready-signer';
import * as signers from '@/entrypoints/background/world/signer';
import { removeConsumerKeys } from '@/utils/keys/save-keys';
import { awaiting, NOW } from '../../connection/samples.ts';
import { consumer, PROFILE, startWorld, TOKEN_BODY } from '../fake-world.ts';
import { startUnlocked } from '../keys/passphrase-profile.ts';

const url = (page: string) => new URL(`https://us.etrade.com/e/t/etws/${page}`);
const agreement = { tabId: 7, url: url('authorize?key=key-1&token=req%2B1') };
const codePage = { tabId: 7, url: url('TradingAPICustomerInfo') };

beforeEach(() => startWorld(awaiting));

it('is found when the person accepts, and signs for the code without another look at the keys', async () => {
  const world = await startWorld(awaiting);
  world.answer(
    'access_token',
    () => new Response(TOKEN_BODY, { headers: { Date: new Date(NOW).toUTCString() } }),
  );
  await hearPage({ type: 'accepted' }, agreement);
  const found = vi.spyOn(signers, 'signerOf');
  await hearPage({ type: 'verifierShown', verifier: 'AB12C' }, codePage);
  expect(world.journal[0]).toBe('fetch access_token while exchangingVerifier');
  expect(world.requests[0]?.oauth.oauth_consumer_key).toBe(consumer.key);
  expect(found).not.toHaveBeenCalled();
});

it('is taken once', async () => {
  readySigner(PROFILE, awaiting);
  const taken = await takeSigner(PROFILE, awaiting);
  await removeConsumerKeys(PROFILE);
  expect(taken.consumer).toEqual(consumer);
  await expect(takeSigner(PROFILE, awaiting)).rejects.toMatchObject({ code: 'keysMissing' });
});

it('signs for no other login', async () => {
  readySigner(PROFILE, awaiting);
  await removeConsumerKeys(PROFILE);
  await expect(takeSigner(PROFILE, { ...awaiting, flowId: 'flow-9' })).rejects.toMatchObject({
    code: 'keysMissing',
  });
});

it('is forgotten with a lock', async () => {
  await startUnlocked(awaiting);
  readySigner(PROFILE, awaiting);
  await lock(PROFILE);
  await expect(takeSigner(PROFILE, awaiting)).rejects.toMatchObject({ code: 'locked' });
});
