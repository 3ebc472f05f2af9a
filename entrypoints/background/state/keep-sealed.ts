import type { ConnectionState } from '@/utils/connection/connection-state';
import { heldToken, type LivingToken } from '@/utils/connection/held-token';
import { sealToken } from '@/utils/keys/sealed-token';
import { sealedTokenItem } from '@/utils/storage/key-items';

/**
 * Keeps on the disk, sealed, the token that a state has, where a passphrase keeps the profile; ends it there with it.
 * Where the new one cannot be sealed, the one before it goes all the same: it must not come back in its place.
 */
export async function keepSealed(
  profileId: string,
  before: ConnectionState,
  after: ConnectionState,
): Promise<void> {
  const token = heldToken(after);
  // Without room for it the next start of the browser costs a login, and no more: nothing now may fail for it.
  const isSealed = token && (await sealToken(profileId, token, Date.now()).catch(() => false));
  if (isSealed || (token && isStillTrue(heldToken(before), token))) return;
  const item = sealedTokenItem(profileId);
  const forget = async () => (await item.getValue()) && (await item.removeValue());
  await forget().catch(() => undefined);
}

/** Whether what was sealed before says the same, but for a time. */
function isStillTrue(before: LivingToken | null, { name, accessToken }: LivingToken): boolean {
  return before?.name === name && before.accessToken.token === accessToken.token;
}
