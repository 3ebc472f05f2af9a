import type { Failure } from '@/utils/connection/failures/failure';
import type { Rejected } from '@/utils/messages/command';
import { restItem } from '@/utils/storage/rest-item';
import { etradeNow } from './clock';

/** After "too many requests": notes until when E*TRADE wants none of this profile. */
export async function noteRest(profileId: string, { at, restMs }: Failure): Promise<void> {
  if (restMs) await restItem(profileId).setValue(at + restMs);
}

/** What is answered instead of sending a request while E*TRADE wants none; null where it may be sent. */
export async function restNotice(profileId: string): Promise<Rejected | null> {
  const restingMs = (await restItem(profileId).getValue()) - etradeNow();
  if (restingMs <= 0) return null;
  const seconds = Math.ceil(restingMs / 1000);
  return { name: 'rejected', reason: 'pause', seconds };
}
