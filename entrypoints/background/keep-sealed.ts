import type { ConnectionState } from '@/utils/connection/connection-state';
import { type LivingToken, sealedTokenItem, sealToken } from '@/utils/storage/sealed-token';
import { lockNow } from './clock';

/** Keeps on the disk, sealed, the token that a state has, where a passphrase keeps the profile; ends it there with it. */
export async function keepSealed(profileId: string, state: ConnectionState): Promise<void> {
  const token = livingTokenOf(state);
  const kept = token ? sealToken(profileId, token, lockNow()) : sealedTokenItem(profileId).removeValue();
  // Without it the next start of the browser costs a login, and no more: nothing now may fail for it.
  await kept.catch(() => undefined);
}

function livingTokenOf(state: ConnectionState): LivingToken | null {
  if ('accessToken' in state) return state;
  return 'earlier' in state ? state.earlier : null;
}
