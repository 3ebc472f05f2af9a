import type { ConsumerKeys } from '@/utils/etrade/parse-consumer-keys';
import { getRequestToken, type TokenService } from '@/utils/etrade/token/token-endpoints';
import type { ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { candidateKeysItem } from '@/utils/storage/key-items';
import { findProfile } from '@/utils/storage/profile-items';
import { transport } from '../world/browser-transport';
import { explainFor } from '../world/explain';
import { workIfNobodyDoes } from '../world/locks';
import { pauseNotice } from '../world/pause';
import { signerOf } from '../world/signer';

/**
 * Asks E*TRADE for a request token and throws it away: the cheapest call that proves key and secret. A pair that a page
 * has typed and not saved is asked about in place of the saved one.
 */
export function checkKeys(profileId: string): Promise<ReplyOf<'checkKeys'>> {
  return alone(LOCKS.request(profileId), async () => {
    const candidate = await takeCandidate(profileId);
    const state = await connectionItem(profileId).getValue();
    if ('flowId' in state) return { name: 'rejected', reason: 'loginUnderWay' };
    const pause = await pauseNotice(profileId);
    if (pause) return pause;
    const startedAt = transport.now();
    try {
      await getRequestToken(await serviceOf(profileId, candidate), transport);
      return { name: 'done', tookMs: transport.now() - startedAt };
    } catch (error) {
      return { name: 'failed', failure: await explainFor(profileId, error, 'requestToken') };
    }
  });
}

async function serviceOf(profileId: string, candidate: ConsumerKeys | null): Promise<TokenService> {
  const profile = candidate && (await findProfile(profileId));
  return profile ? { consumer: candidate, oauthHost: profile.oauthHost } : signerOf(profileId);
}

/** Reads it once: whatever stops the worker from here on, nothing of it is left. */
async function takeCandidate(profileId: string): Promise<ConsumerKeys | null> {
  const item = candidateKeysItem(profileId);
  const candidate = await item.getValue();
  if (candidate) await item.removeValue();
  return candidate;
}

/** Takes away what a page has left that was closed before it could ask. */
export function settleCandidate(profileId: string): Promise<void> {
  return workIfNobodyDoes(LOCKS.candidate(profileId), () => takeCandidate(profileId));
}
