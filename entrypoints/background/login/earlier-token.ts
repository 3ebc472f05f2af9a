import { tokenWorth } from '@/utils/connection/token-worth';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { applyEvent } from '../state/apply-event';
import { judgeToken } from '../token/judge-token';
import { timeFor } from '../world/clock';
import { pauseNotice } from '../world/pause';
import { beginLogin } from './begin-login';

/** Begins a login beside a token that still works; that one comes back where the login brings none. */
export async function replaceToken(profileId: string): Promise<ReplyOf<'replaceToken'>> {
  const pause = await pauseNotice(profileId);
  if (pause) return pause;
  return beginLogin(profileId, await connectionItem(profileId).getValue());
}

/** After a login that failed, and may have ended it: back to the token that was there before, unless E*TRADE refuses it. */
export async function keepEarlierToken(profileId: string): Promise<ReplyOf<'keepEarlierToken'>> {
  const state = await connectionItem(profileId).getValue();
  const earlier = state.name === 'failed' ? state.earlier : null;
  // One that sleeps is shown as inactive, and that is known.
  const isAwake = earlier && tokenWorth(earlier, timeFor(earlier)) === 'active';
  const judged = isAwake ? await judgeToken(profileId, earlier) : null;
  if (judged?.verdict === 'dead') return { name: 'failed', failure: judged.failure };
  await applyEvent(profileId, { type: 'earlierTokenKept' });
  return judged?.verdict === 'unknown' ? { name: 'tokenKept' } : DONE;
}
