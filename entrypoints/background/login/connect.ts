import { isAlive, tokenWorth } from '@/utils/connection/token-worth';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { judgeToken } from '../token/judge-token';
import { timeFor } from '../world/clock';
import { pauseNotice } from '../world/pause';
import { showAuthorizeTab } from './authorize-tab';
import { beginLogin } from './begin-login';

/**
 * Begins a login; while one waits for the person, brings its tab to the front instead.
 * A token that still works is asked about first: another login can end it for a script that uses it.
 */
export async function connect(profileId: string): Promise<ReplyOf<'connect'>> {
  const item = connectionItem(profileId);
  const state = await item.getValue();
  if (state.name === 'awaitingVerifier') {
    // Behind a first click that is still opening its tab: what that has opened is shown.
    await alone(LOCKS.flow(state.flowId), async () => {
      const waiting = await item.getValue();
      if (waiting.name === 'awaitingVerifier') await showAuthorizeTab(profileId, waiting);
    });
    return DONE;
  }
  const pause = await pauseNotice(profileId);
  if (pause) return pause;
  const now = timeFor(state);
  if (isAlive(state, now)) {
    // One that sleeps is not woken for the question.
    const isAwake = tokenWorth(state, now) === 'active';
    const verdict = isAwake ? (await judgeToken(profileId, state)).verdict : 'unknown';
    if (verdict !== 'dead') return { name: 'tokenWorks', isKnown: verdict === 'awake' };
  }
  return beginLogin(profileId, await item.getValue());
}
