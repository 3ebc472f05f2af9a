import type { Revoking } from '@/utils/connection/connection-state';
import type { Failure, FailureCode } from '@/utils/connection/failures/failure';
import { revokeAccessToken } from '@/utils/etrade/token/token-endpoints';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { applyEvent } from '../state/apply-event';
import { forgetAnswers } from '../state/forget-answers';
import { transport } from '../world/browser-transport';
import { etradeNow, timeFor } from '../world/clock';
import { explainFor } from '../world/explain';
import { withToken } from '../world/locks';
import { signerOf } from '../world/signer';
import { judgeToken } from './judge-token';

const NOTHING_TO_REVOKE = { name: 'rejected', reason: 'nothingToRevoke' } as const;

/** Revokes the token at E*TRADE, then forgets it whatever E*TRADE said. */
export function disconnect(profileId: string): Promise<ReplyOf<'disconnect'>> {
  return alone(LOCKS.revoke(profileId), async () => {
    const state = await connectionItem(profileId).getValue();
    if (state.name !== 'connected') {
      // A token that has ended by itself may have left its answers.
      if (state.name === 'failed' || state.name === 'disconnected') await forgetAnswers(profileId);
      return NOTHING_TO_REVOKE;
    }
    const { token } = state.accessToken;
    const begun = await applyEvent(profileId, { type: 'revokeStarted', token });
    // A login that has begun meanwhile keeps the token for the case that it brings none.
    if (begun?.after.name !== 'revoking') return NOTHING_TO_REVOKE;
    return endRevoking(profileId, begun.after);
  });
}

/** What is left once the state says "revoking". */
export async function endRevoking(profileId: string, state: Revoking): Promise<ReplyOf<'disconnect'>> {
  const { token } = state.accessToken;
  const reply = await revoke(profileId, state);
  const failure = reply.name === 'failed' ? reply.failure : null;
  await forgetAnswers(profileId);
  await applyEvent(profileId, { type: 'revokeEnded', token, ...(failure && { failure }) });
  return reply;
}

/** E*TRADE's word for what is asked here. */
const REVOKED_ALREADY = 'token_revoked';
const REFUSALS: ReadonlySet<FailureCode> = new Set(['tokenExpired', 'tokenRefused']);

/** Revoked is said only where E*TRADE said it; and gone, where it refuses the token itself. */
async function revoke(profileId: string, state: Revoking): Promise<ReplyOf<'disconnect'>> {
  const refusal = await askToRevoke(profileId, state);
  if (!refusal) return DONE;
  if (!REFUSALS.has(refusal.code)) return unconfirmed(refusal);
  if (timeFor(state) >= state.accessToken.endsAt) return { name: 'tokenGone' };
  // It may only sleep, and a slip of one server is no answer.
  const { verdict } = await judgeToken(profileId, state);
  if (verdict === 'dead') return { name: 'tokenGone' };
  const again = verdict === 'awake' ? await askToRevoke(profileId, state) : refusal;
  return again ? unconfirmed(again) : DONE;
}

function unconfirmed(failure: Failure): ReplyOf<'disconnect'> {
  return { name: 'failed', failure: { ...failure, code: 'revokeUnconfirmed', at: etradeNow() } };
}

/** Calls that are out are let home first: the state keeps new ones from being made. @returns why it is not confirmed */
function askToRevoke(profileId: string, { issuer, accessToken }: Revoking): Promise<Failure | null> {
  return withToken(profileId, 'exclusive', async () => {
    try {
      await revokeAccessToken(await signerOf(profileId, issuer), accessToken, transport);
      return null;
    } catch (error) {
      const failure = await explainFor(profileId, error, 'useToken');
      return failure.problem === REVOKED_ALREADY ? null : failure;
    }
  });
}
