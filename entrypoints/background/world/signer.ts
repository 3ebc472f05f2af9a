import type { Issuer } from '@/utils/connection/connection-state';
import { Fault } from '@/utils/connection/failures/fault';
import type { TokenService } from '@/utils/etrade/token/token-endpoints';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { findProfile } from '@/utils/storage/profile-items';

/**
 * Who signs for a profile, and at which host.
 * @param issuer of a token that exists already: it is used with no other key and at no other host
 * @throws Fault
 */
export async function signerOf(profileId: string, issuer?: Issuer): Promise<TokenService> {
  const profile = await findProfile(profileId);
  const keys = await readConsumerKeys(profileId, Date.now());
  if (!profile || keys.name === 'missing') throw new Fault('keysMissing');
  if (keys.name === 'locked') throw new Fault('locked');
  if (keys.name === 'unreadable') throw new Fault('keysUnreadable');
  if (issuer && keys.consumer.key !== issuer.consumerKey) throw new Fault('keysChanged');
  return { consumer: keys.consumer, oauthHost: issuer?.oauthHost ?? profile.oauthHost };
}
