import type { Failure } from '@/utils/connection/failures/failure';
import type { Rejected } from '@/utils/messages/command';
import { pauseItem } from '@/utils/storage/connection-items';
import { etradeNow } from './clock';

/** After "too many requests": notes until when E*TRADE wants none of this profile. */
export async function notePause(profileId: string, { at, pauseMs }: Failure): Promise<void> {
  if (pauseMs) await pauseItem(profileId).setValue(at + pauseMs);
}

/** What is answered instead of sending a request while E*TRADE wants none; null where it may be sent. */
export async function pauseNotice(profileId: string): Promise<Rejected | null> {
  const leftMs = (await pauseItem(profileId).getValue()) - etradeNow();
  if (leftMs <= 0) return null;
  const seconds = Math.ceil(leftMs / 1000);
  return { name: 'rejected', reason: 'pause', seconds };
}
