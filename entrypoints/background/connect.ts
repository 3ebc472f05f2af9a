import { tokenWorth } from '@/utils/connection/token-worth';
import { DONE, type Reply } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-item';
import { applyEvent } from './apply-event';
import { frontTabId, showAuthorizeTab } from './authorize-tab';
import { requestToken } from './request-token';
import { settleProfile } from './settle';
import { transport } from './transport';
import { flowName, workAs, workIfNobodyDoes } from './work';

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
  const returnTabId = await frontTabId();
  await workAs(flowName(flowId), async () => {
    const at = transport.now();
    // Two clicks at once: the second finds the first one's state and stops here.
    const begun = await applyEvent(profileId, { type: 'connectStarted', flowId, at, returnTabId });
    if (begun) await requestToken(profileId, flowId);
  });
  return DONE;
}
