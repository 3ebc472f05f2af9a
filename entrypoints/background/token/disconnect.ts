import type { Issuer } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failures/failure';
import { EtradeError } from '@/utils/etrade/exchange/etrade-error';
import { revokeAccessToken } from '@/utils/etrade/token/token-endpoints';
import type { AccessToken } from '@/utils/etrade/token/tokens';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { applyEvent } from '../state/apply-event';
import { forgetAnswers } from '../state/forget-answers';
import { transport } from '../world/browser-transport';
import { etradeNow } from '../world/clock';
import { withToken } from '../world/locks';
import { signerOf } from '../world/signer';

const NOTHING_TO_REVOKE = { name: 'rejected', reason: 'nothingToRevoke' } as const;

/** Revokes the token at E*TRADE, then forgets it whatever E*TRADE said. */
export function disconnect(profileId: string): Promise<ReplyOf<'disconnect'>> {
  return alone(LOCKS.revoke(profileId), async () => {
    const state = await connectionItem(profileId).getValue();
    if (state.name !== 'connected') return NOTHING_TO_REVOKE;
    const { accessToken, issuer } = state;
    const begun = await applyEvent(profileId, { type: 'revokeStarted', token: accessToken.token });
    // A login that has begun meanwhile keeps the token for the case that it brings none.
    if (!begun) return NOTHING_TO_REVOKE;
    return endRevoking(profileId, issuer, accessToken);
  });
}

/** What is left once the state says "revoking"; a token that midnight has ended needs no revoking. */
export async function endRevoking(
  profileId: string,
  issuer: Issuer,
  accessToken: AccessToken,
): Promise<ReplyOf<'disconnect'>> {
  const isDead = etradeNow() >= accessToken.endsAt;
  // Calls that are out are let home first: the state keeps new ones from being made.
  const failure = isDead
    ? null
    : await withToken(profileId, 'exclusive', () => revoke(profileId, issuer, accessToken));
  await forgetAnswers(profileId);
  await applyEvent(profileId, {
    type: 'revokeEnded',
    token: accessToken.token,
    ...(failure && { failure }),
  });
  return failure ? { name: 'failed', failure } : DONE;
}

/** A token that E*TRADE rejects is as good as revoked. */
const DEAD_ALREADY = new Set(['token_rejected', 'token_expired', 'token_revoked']);

async function revoke(profileId: string, issuer: Issuer, token: AccessToken): Promise<Failure | null> {
  try {
    await revokeAccessToken(await signerOf(profileId, issuer), token, transport);
    return null;
  } catch (error) {
    const evidence = error instanceof EtradeError ? error.evidence : {};
    if (DEAD_ALREADY.has(evidence.problem ?? '')) return null;
    return { code: 'revokeUnconfirmed', at: etradeNow(), ...evidence };
  }
}
