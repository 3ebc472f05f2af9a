import { Fault } from '@/utils/connection/failure-of';
import type { TokenService } from '@/utils/etrade/token-endpoints';
import { readConsumerKeys } from '@/utils/storage/consumer-keys';
import { findProfile } from '@/utils/storage/profiles-item';

/**
 * Who signs for a profile, and at which host.
 * @param consumerKey the key that a stored token belongs to: signing with another one is refused
 * @throws Fault
 */
export async function tokenServiceOf(profileId: string, consumerKey?: string): Promise<TokenService> {
  const profile = await findProfile(profileId);
  const keys = await readConsumerKeys(profileId);
  if (!profile || keys.name === 'missing') throw new Fault('keysMissing');
  if (keys.name === 'unreadable') throw new Fault('keysUnreadable');
  if (consumerKey !== undefined && keys.consumer.key !== consumerKey) throw new Fault('keysChanged');
  return { consumer: keys.consumer, oauthHost: profile.oauthHost };
}
