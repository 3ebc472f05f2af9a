import type { Failure } from '@/utils/connection/failures/failure';
import { pauseLeftMs } from '@/utils/etrade/exchange/pace';
import type { Rejected } from '@/utils/messages/command';
import { pauseItem } from '@/utils/storage/connection-items';

/** After "too many requests": notes for how long E*TRADE wants none of this profile. */
export async function notePause(profileId: string, { pauseMs }: Failure): Promise<void> {
  if (!pauseMs) return;
  const now = Date.now();
  await pauseItem(profileId).change(async (known, write) => {
    // One that is known already ends no sooner for what a request was told that waited for it.
    if (pauseMs > pauseLeftMs(known, now)) await write({ notedAt: now, pauseMs });
  });
}

/** How long E*TRADE still wants no requests of this profile, in ms; 0 where they may be sent. */
export async function pauseLeft(profileId: string): Promise<number> {
  return pauseLeftMs(await pauseItem(profileId).getValue(), Date.now());
}

/** What is answered instead of sending a request while E*TRADE wants none; null where it may be sent. */
export async function pauseNotice(profileId: string): Promise<Rejected | null> {
  const leftMs = await pauseLeft(profileId);
  return leftMs > 0 ? { name: 'rejected', reason: 'pause', seconds: Math.ceil(leftMs / 1000) } : null;
}
