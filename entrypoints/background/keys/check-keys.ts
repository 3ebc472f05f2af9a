import type { ConsumerKeys } from '@/utils/etrade/parse-consumer-keys';
import { getRequestToken, type TokenService } from '@/utils/etrade/token/token-endpoints';
import type { ReplyOf } from '@/utils/messages/command';
import { LOCKS } from '@/utils/storage/engine/alone';
import { candidateKeysItem } from '@/utils/storage/key-items';
import { findProfile } from '@/utils/storage/profile-items';
import { askAside } from '../world/ask-aside';
import { transport } from '../world/browser-transport';
import { workIfNobodyDoes } from '../world/locks';
import { signerOf } from '../world/signer';

/**
 * Asks E*TRADE for a request token and throws it away: the cheapest call that proves key and secret. A pair that a page
 * has typed and not saved is asked about in place of the saved one.
 */
export async function checkKeys(profileId: string): Promise<ReplyOf<'checkKeys'>> {
  const candidate = await takeCandidate(profileId);
  return askAside(profileId, async () => {
    const startedAt = transport.now();
    await getRequestToken(await serviceOf(profileId, candidate), transport);
    return { name: 'done', tookMs: transport.now() - startedAt };
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
