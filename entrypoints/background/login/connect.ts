import type { ConnectionState } from '@/utils/connection/connection-state';
import { isAlive, tokenWorth } from '@/utils/connection/token-worth';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { settleProfile } from '../lifecycle/settle';
import { applyEvent } from '../state/apply-event';
import { forgetAnswers } from '../state/forget-answers';
import { probe } from '../token/probe';
import { etradeNow } from '../world/clock';
import { flowName, requestName, withToken, workAs, workIfNobodyDoes } from '../world/locks';
import { pauseNotice } from '../world/pause';
import { frontTabId, showAuthorizeTab } from './authorize-tab';
import { requestToken } from './request-token';

/**
 * Begins a login; while one waits for the person, brings its tab to the front instead.
 * A token that still works is asked about first: another login can end it for a script that uses it.
 */
export async function connect(profileId: string): Promise<ReplyOf<'connect'>> {
  await settleProfile(profileId);
  const item = connectionItem(profileId);
  const state = await item.getValue();
  if (state.name === 'awaitingVerifier') {
    // A first click that is still opening its tab needs no second one.
    await workIfNobodyDoes(flowName(state.flowId), async () => {
      const waiting = await item.getValue();
      if (waiting.name === 'awaitingVerifier') await showAuthorizeTab(profileId, waiting);
    });
    return DONE;
  }
  const pause = await pauseNotice(profileId);
  if (pause) return pause;
  if (isAlive(state, etradeNow())) {
    const isAwake = tokenWorth(state, etradeNow()) === 'active';
    const found = isAwake
      ? await withToken(profileId, 'shared', () => probe(profileId, state, 'none'))
      : 'unknown';
    if (found !== 'refused') return { name: 'tokenWorks', isKnown: found === 'works' };
  }
  return beginLogin(profileId, await item.getValue());
}

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

async function beginLogin(profileId: string, state: ConnectionState): Promise<typeof DONE> {
  const flowId = crypto.randomUUID();
  const returnTabId = await tabToReturnTo(state);
  await workAs(flowName(flowId), async () => {
    // A check of the keys asks for a request token too, and one report says that a second kills the first.
    const begun = await workAs(requestName(profileId), () =>
      // Two clicks at once: the second finds the first one's state and stops here.
      applyEvent(profileId, { type: 'connectStarted', flowId, at: etradeNow(), returnTabId }),
    );
    if (!begun) return;
    await forgetAnswers(profileId);
    await requestToken(profileId, flowId);
  });
  return DONE;
}

/** The tab in front; where that is what a failed login has left, the one from which that began. */
async function tabToReturnTo(state: ConnectionState): Promise<number | null> {
  const inFront = await frontTabId();
  const isLeftOver = state.name === 'failed' && inFront !== null && state.tabId === inFront;
  return isLeftOver ? state.returnTabId : inFront;
}
