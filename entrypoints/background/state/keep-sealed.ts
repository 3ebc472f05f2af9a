import type { ConnectionState } from '@/utils/connection/connection-state';
import { heldToken } from '@/utils/connection/held-token';
import { sealToken } from '@/utils/keys/sealed-token';
import { sealedTokenItem } from '@/utils/storage/key-items';
import { lockNow } from '../world/clock';

/** Keeps on the disk, sealed, the token that a state has, where a passphrase keeps the profile; ends it there with it. */
export async function keepSealed(profileId: string, state: ConnectionState): Promise<void> {
  const token = heldToken(state);
  const kept = token ? sealToken(profileId, token, lockNow()) : sealedTokenItem(profileId).removeValue();
  // Without it the next start of the browser costs a login, and no more: nothing now may fail for it.
  await kept.catch(() => undefined);
}
