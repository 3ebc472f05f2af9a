import { renewAccessToken } from '@/utils/etrade/token-endpoints';
import { DONE, type Reply } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-item';
import { applyEvent } from './apply-event';
import { explain } from './explain';
import { tokenServiceOf } from './token-service';
import { transport } from './transport';

/** Wakes an inactive token. Where that fails the token is kept: it may still work. */
export async function renew(profileId: string): Promise<Reply> {
  const state = await connectionItem(profileId).getValue();
  if (state.name !== 'connected') return { name: 'rejected', reason: 'There is no token to renew.' };
  const { accessToken, issuer } = state;
  try {
    await renewAccessToken(await tokenServiceOf(profileId, issuer), accessToken, transport);
  } catch (error) {
    return { name: 'failed', failure: await explain(error, 'useToken') };
  }
  await applyEvent(profileId, { type: 'tokenUsed', token: accessToken.token, at: transport.now() });
  return DONE;
}
