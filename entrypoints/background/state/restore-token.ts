import type { LivingToken } from '@/utils/connection/held-token';
import { expiresAt } from '@/utils/connection/token-worth';
import { unlockedVault } from '@/utils/keys/profile-vault';
import { takeToken } from '@/utils/keys/sealed-token';
import { connectionItem, unrevokedItem } from '@/utils/storage/connection-items';
import { withVault } from '@/utils/storage/engine/alone';
import { sealedTokenItem } from '@/utils/storage/key-items';
import { etradeNow, timeFor } from '../world/clock';
import { applyEvent } from './apply-event';
import { noteUnrevoked } from './note-unrevoked';

const DAY_MS = 24 * 60 * 60_000;

/** Brings back the token that an unlocked profile had before a restart or a lock; one that is over is dropped. */
export async function restoreToken(profileId: string): Promise<void> {
  if ((await connectionItem(profileId).getValue()).name !== 'disconnected') return;
  // Not while it is being locked: what comes back then would stay open.
  await withVault(profileId, async () => {
    const vault = await unlockedVault(profileId, Date.now());
    if (!vault) return;
    const kept = await takeToken(profileId, vault);
    if (kept.name === 'found' && !isLongOver(kept.token)) {
      await applyEvent(profileId, { type: 'tokenRestored', kept: kept.token });
      await doubtAfterExchange(profileId, kept.token);
      return;
    }
    if (kept.name === 'unreadable') await noteUnrevoked(profileId);
    if (kept.name !== 'none') await sealedTokenItem(profileId).removeValue();
  });
}

/** A code that was sent meanwhile may have ended it: it is not said to be awake before E*TRADE was asked. */
async function doubtAfterExchange(profileId: string, { accessToken }: LivingToken): Promise<void> {
  const unrevoked = await unrevokedItem(profileId).getValue();
  const at = etradeNow();
  if (!unrevoked || at >= unrevoked.endsAt) return;
  await applyEvent(profileId, { type: 'tokenFoundAsleep', token: accessToken.token, at });
}

/** A revoking goes on whatever the hour: it ends by itself. A clock that is wrong for hours throws no token away. */
function isLongOver(kept: LivingToken): boolean {
  return kept.name === 'connected' && timeFor(kept) >= expiresAt(kept) + DAY_MS;
}
