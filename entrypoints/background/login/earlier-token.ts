import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { applyEvent } from '../state/apply-event';
import { pauseNotice } from '../world/pause';
import { beginLogin } from './begin-login';

/** Begins a login beside a token that still works; that one comes back where the login brings none. */
export async function replaceToken(profileId: string): Promise<ReplyOf<'replaceToken'>> {
  const pause = await pauseNotice(profileId);
  if (pause) return pause;
  return beginLogin(profileId, await connectionItem(profileId).getValue());
}

/** After a login that failed: back to the token that was there before it. */
export async function keepEarlierToken(profileId: string): Promise<ReplyOf<'keepEarlierToken'>> {
  await applyEvent(profileId, { type: 'earlierTokenKept' });
  return DONE;
}
