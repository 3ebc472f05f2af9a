import { failureOf } from '@/utils/connection/failure-of';
import { tokenWorth } from '@/utils/connection/token-worth';
import { revokeAccessToken } from '@/utils/etrade/token-endpoints';
import type { AccessToken } from '@/utils/etrade/tokens';
import { DONE, type Reply } from '@/utils/messages/command';
import { accountsItem } from '@/utils/storage/accounts-item';
import { connectionItem } from '@/utils/storage/connection-item';
import { lastCallItem } from '@/utils/storage/last-call-item';
import { applyEvent } from './apply-event';
import { tokenServiceOf } from './token-service';
import { transport } from './transport';
import { revokeName, workAs } from './work';

/** Revokes the token at E*TRADE, then forgets it whatever E*TRADE said. The reply tells whether it confirmed. */
export async function disconnect(profileId: string): Promise<Reply> {
  return workAs(revokeName(profileId), async () => {
    const state = await connectionItem(profileId).getValue();
    if (state.name !== 'connected') return DONE;
    const { accessToken, consumerKey } = state;
    const isDead = tokenWorth(state, transport.now()) === 'expired';
    await applyEvent(profileId, { type: 'revokeStarted', token: accessToken.token });
    return endRevoking(profileId, consumerKey, accessToken, isDead);
  });
}

/** @param isDead a token that midnight has ended needs no revoking */
export async function endRevoking(
  profileId: string,
  consumerKey: string,
  accessToken: AccessToken,
  isDead = false,
): Promise<Reply> {
  const reply = isDead ? DONE : await revoke(profileId, consumerKey, accessToken);
  await applyEvent(profileId, { type: 'revokeEnded', token: accessToken.token });
  await accountsItem(profileId).removeValue();
  if ((await lastCallItem.getValue())?.profileId === profileId) await lastCallItem.removeValue();
  return reply;
}

async function revoke(profileId: string, consumerKey: string, accessToken: AccessToken): Promise<Reply> {
  try {
    await revokeAccessToken(await tokenServiceOf(profileId, consumerKey), accessToken, transport);
    return DONE;
  } catch (error) {
    return { name: 'failed', failure: failureOf(error, 'useToken', transport.now()) };
  }
}
