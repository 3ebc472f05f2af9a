import { nextMidnightInNewYork } from '@/utils/etrade/token/lifetimes';
import { unrevokedItem } from '@/utils/storage/connection-items';
import { etradeNow } from '../world/clock';

/**
 * Leaves word that a token which nobody holds may live on at E*TRADE, until midnight at most. Missing, it costs no more
 * than a sentence.
 * @param isOpen whether it may still turn out that there is none
 */
export async function noteUnrevoked(profileId: string, isOpen = false): Promise<void> {
  await unrevokedItem(profileId)
    .change(async (known, write) => {
      const isKnown = known !== null && !known.isOpen && etradeNow() < known.endsAt;
      // What is known of another token is not put in question by this one.
      if (!(isOpen && isKnown)) await write({ endsAt: nextMidnightInNewYork(etradeNow()), isOpen });
    })
    .catch(() => undefined);
}

/** There was none after all, or it was revoked. */
export async function settleUnrevoked(profileId: string): Promise<void> {
  const item = unrevokedItem(profileId);
  if ((await item.getValue())?.isOpen) await item.removeValue().catch(() => undefined);
}
