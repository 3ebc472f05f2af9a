import type { Connected } from '@/utils/connection/connection-state';
import type { Failure, FailureCode } from '@/utils/connection/failures/failure';
import { failureOf } from '@/utils/connection/failures/failure-of';
import { isAlive } from '@/utils/connection/token-worth';
import { buildCallUrl } from '@/utils/etrade/catalogue/build-call-url';
import { OPERATIONS } from '@/utils/etrade/catalogue/operations';
import { callApi } from '@/utils/etrade/exchange/call-api';
import { readCallRefusal } from '@/utils/etrade/exchange/read-refusal';
import { findProfile } from '@/utils/storage/profile-items';
import { applyEvent } from '../state/apply-event';
import { etradeNow } from '../world/clock';
import { notePause } from '../world/pause';
import { tokenServiceOf } from '../world/signer';
import { transport } from '../world/transport';

/** What one cheap call says of a token. */
export type Probe = 'works' | 'refused' | 'unknown';

/** What E*TRADE has refused with this token before. */
type Refusals = 'none' | 'call' | 'renew';

/**
 * Asks E*TRADE whether a token works, by List Accounts, and notes the answer.
 * Of one that sleeps it says nothing: every call with that is refused.
 * @param refusals how often E*TRADE has refused the token already: two end it, and one that is called expired before
 * midnight only where its renew was refused
 */
export async function probe(profileId: string, state: Connected, refusals: Refusals): Promise<Probe> {
  const { accessToken, issuer } = state;
  const profile = await findProfile(profileId);
  const [listAccounts] = OPERATIONS;
  if (!profile || !listAccounts) return 'unknown';
  const { token } = accessToken;
  try {
    const { consumer } = await tokenServiceOf(profileId, issuer);
    const url = buildCallUrl(listAccounts, {}, profile.environment);
    const answer = await callApi(url, { consumer, token: accessToken }, transport);
    const refusal = readCallRefusal(answer);
    if (refusal) throw refusal;
  } catch (error) {
    const failure = failureOf(error, 'useToken', etradeNow());
    await notePause(profileId, failure);
    if (!endsToken(failure)) return 'unknown';
    if (refusals !== 'renew' && maySleep(failure, state)) {
      await noteAsleep(profileId, state);
      return 'unknown';
    }
    if (refusals === 'none') return probe(profileId, state, 'call');
    await applyEvent(profileId, { type: 'tokenRefused', token, failure });
    return 'refused';
  }
  await applyEvent(profileId, { type: 'tokenUsed', token, at: etradeNow() });
  return 'works';
}

/** E*TRADE calls a token expired after midnight, and after two idle hours, from which a renew wakes it. */
export function maySleep(failure: Failure | null, state: Connected): boolean {
  return failure?.code === 'tokenExpired' && isAlive(state, etradeNow());
}

export async function noteAsleep(profileId: string, { accessToken }: Connected): Promise<void> {
  await applyEvent(profileId, { type: 'tokenFoundAsleep', token: accessToken.token, at: etradeNow() });
}

const ENDS: ReadonlySet<FailureCode | undefined> = new Set<FailureCode>([
  'tokenExpired',
  'tokenRefused',
  'consumerKeyRejected',
  'keysChanged',
]);

/** Whether this says that the token will not work any more. */
export function endsToken(failure: Failure | null): boolean {
  return ENDS.has(failure?.code);
}
