import type { Connected } from '@/utils/connection/connection-state';
import { endsToken, maySleep } from '@/utils/connection/token-verdict';
import { buildCallUrl } from '@/utils/etrade/catalogue/build-call-url';
import { OPERATIONS } from '@/utils/etrade/catalogue/operations';
import { findProfile } from '@/utils/storage/profile-items';
import { applyEvent } from '../state/apply-event';
import { etradeNow } from '../world/clock';
import { ask } from './ask';

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
  const profile = await findProfile(profileId);
  const [operation] = OPERATIONS;
  if (!profile || !operation) return 'unknown';
  const { token } = state.accessToken;
  const url = buildCallUrl(operation, {}, profile.environment);
  const { failure } = await ask({ profileId, state, operation, url });
  if (!failure) {
    await applyEvent(profileId, { type: 'tokenUsed', token, at: etradeNow() });
    return 'works';
  }
  if (!endsToken(failure)) return 'unknown';
  if (refusals !== 'renew' && maySleep(failure, state, etradeNow())) {
    await noteAsleep(profileId, state);
    return 'unknown';
  }
  if (refusals === 'none') return probe(profileId, state, 'call');
  await applyEvent(profileId, { type: 'tokenRefused', token, failure });
  return 'refused';
}

export async function noteAsleep(profileId: string, { accessToken }: Connected): Promise<void> {
  await applyEvent(profileId, { type: 'tokenFoundAsleep', token: accessToken.token, at: etradeNow() });
}
