import type { ConnectionState } from '@/utils/connection/connection-state';
import { tokenWorth } from '@/utils/connection/token-worth';
import { DONE, type Reply } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-item';
import { applyEvent } from './apply-event';
import { frontTabId, showAuthorizeTab } from './authorize-tab';
import { forgetAnswers } from './forget-answers';
import { requestToken } from './request-token';
import { settleProfile } from './settle';
import { transport } from './transport';
import { flowName, requestName, workAs, workIfNobodyDoes } from './work';

/** Begins a login; while one waits for the person, brings its tab to the front instead. */
export async function connect(profileId: string): Promise<Reply> {
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
  if (state.name === 'connected' && tokenWorth(state, transport.now()) !== 'expired') {
    return { name: 'rejected', reason: 'This token still works. Disconnect first to get another.' };
  }
  const flowId = crypto.randomUUID();
  const returnTabId = await tabToReturnTo(state);
  await workAs(flowName(flowId), async () => {
    // A check of the keys asks for a request token too, and one report says that a second kills the first.
    const begun = await workAs(requestName(profileId), () =>
      // Two clicks at once: the second finds the first one's state and stops here.
      applyEvent(profileId, { type: 'connectStarted', flowId, at: transport.now(), returnTabId }),
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
