import type { Connected } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failures/failure';
import { endsToken, hearRefusal, NOTHING_HEARD } from '@/utils/connection/token-verdict';
import { isAlive, tokenWorth } from '@/utils/connection/token-worth';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { timeFor } from '../world/clock';
import { pauseNotice } from '../world/pause';
import { askToRenew } from './ask-to-renew';
import { askByCall, isUnclearRenewal, judgeToken } from './judge-token';

/** Wakes an inactive token. Where that fails, it is asked whether the token still works. */
export async function renew(profileId: string): Promise<ReplyOf<'renew'>> {
  const state = await connectionItem(profileId).getValue();
  if (!isAlive(state, timeFor(state))) return { name: 'rejected', reason: 'nothingToRenew' };
  const pause = await pauseNotice(profileId);
  if (pause) return pause;
  const failure = await askToRenew(profileId, state);
  return failure ? replyAfter(profileId, state, failure) : DONE;
}

async function replyAfter(profileId: string, state: Connected, failure: Failure): Promise<ReplyOf<'renew'>> {
  const isRefused = endsToken(failure);
  const isAwake = tokenWorth(state, timeFor(state)) === 'active';
  if (isUnclearRenewal(failure) && !(await askByCall(profileId, state)))
    return { name: 'rejected', reason: 'notRenewedButWorks' };
  // Of one that sleeps nothing but a renew can tell, and in a pause nothing may be asked.
  if (!isRefused && (!isAwake || failure.pauseMs || failure.code === 'tokenGone')) {
    return { name: 'failed', failure };
  }
  const judged = isRefused
    ? await judgeToken(profileId, state, hearRefusal(NOTHING_HEARD, 'renew', failure), failure)
    : await judgeToken(profileId, state);
  switch (judged.verdict) {
    case 'awake':
      return judged.by === 'renew' ? DONE : { name: 'rejected', reason: 'notRenewedButWorks' };
    case 'dead':
      return { name: 'failed', failure: judged.failure };
    case 'unknown':
      return isRefused ? { name: 'rejected', reason: 'notRenewed' } : { name: 'failed', failure };
  }
}
