import { offsetFor } from '@/utils/etrade/exchange/server-clock';
import type { SignedCall } from '@/utils/handover/snippets/signed-call';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { type RandomSource, randomNonce } from '@/utils/oauth/random-nonce';
import { signRequest } from '@/utils/oauth/sign-request';
import { clockReadingsItem } from '@/utils/storage/background-items';
import { connectionItem } from '@/utils/storage/connection-items';

/** This computer's clock, epoch ms, and its random source. */
export interface SigningWorld {
  readonly now: () => number;
  readonly random: RandomSource;
}

/**
 * Signs a call as the background would, for one sending from elsewhere, by E*TRADE's clock.
 * @returns null where the token is gone, or its keys are others, locked or not there
 */
export async function signCall(
  profileId: string,
  url: string,
  { now, random }: SigningWorld,
): Promise<SignedCall | null> {
  const state = await connectionItem(profileId).getValue();
  const keys = await readConsumerKeys(profileId, now());
  if (state.name !== 'connected' || keys.name !== 'found') return null;
  if (keys.consumer.key !== state.issuer.consumerKey) return null;
  const offsetMs = offsetFor(await clockReadingsItem.getValue(), new URL(url).hostname);
  const occasion = { nonce: randomNonce(random), timestamp: Math.floor((now() + offsetMs) / 1000) };
  return signRequest({ method: 'GET', url }, { consumer: keys.consumer, token: state.accessToken }, occasion);
}
