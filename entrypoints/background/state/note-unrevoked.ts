import { unrevokedSince } from '@/utils/connection/session-note';
import { sessionNoteItem } from '@/utils/storage/connection-items';
import { etradeNow } from '../world/clock';

/** Leaves word that a token which nobody holds may live on at E*TRADE. Missing, it costs no more than a sentence. */
export async function noteUnrevoked(profileId: string): Promise<void> {
  await sessionNoteItem(profileId)
    .setValue(unrevokedSince(etradeNow()))
    .catch(() => undefined);
}

/** It was revoked after all. */
export async function forgetUnrevoked(profileId: string): Promise<void> {
  const item = sessionNoteItem(profileId);
  const isNoted = (await item.getValue())?.held === 'unrevoked';
  if (isNoted) await item.removeValue().catch(() => undefined);
}
