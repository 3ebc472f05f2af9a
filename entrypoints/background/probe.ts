import type { Connected } from '@/utils/connection/connection-state';
import type { Failure, FailureCode } from '@/utils/connection/failure';
import { failureOf } from '@/utils/connection/failure-of';
import { buildCallUrl } from '@/utils/etrade/catalogue/build-call-url';
import { OPERATIONS } from '@/utils/etrade/catalogue/operations';
import { readCallRefusal } from '@/utils/etrade/read-refusal';
import { runCall } from '@/utils/etrade/run-call';
import { findProfile } from '@/utils/storage/profiles-item';
import { applyEvent } from './apply-event';
import { etradeNow } from './clock';
import { noteRest } from './rest';
import { tokenServiceOf } from './token-service';
import { transport } from './transport';

/** What one cheap call says of a token. */
export type Probe = 'works' | 'refused' | 'unknown';

/** Asks E*TRADE whether a token works, by List Accounts, and notes the answer. */
export async function probe(profileId: string, { accessToken, issuer }: Connected): Promise<Probe> {
  const profile = await findProfile(profileId);
  const [listAccounts] = OPERATIONS;
  if (!profile || !listAccounts) return 'unknown';
  const { token } = accessToken;
  try {
    const { consumer } = await tokenServiceOf(profileId, issuer);
    const url = buildCallUrl(listAccounts, {}, profile.environment);
    const answer = await runCall(url, { consumer, token: accessToken }, transport);
    const refusal = readCallRefusal(answer);
    if (refusal) throw refusal;
  } catch (error) {
    const failure = failureOf(error, 'useToken', etradeNow());
    await noteRest(profileId, failure);
    if (!endsToken(failure)) return 'unknown';
    await applyEvent(profileId, { type: 'tokenRefused', token, failure });
    return 'refused';
  }
  await applyEvent(profileId, { type: 'tokenUsed', token, at: etradeNow() });
  return 'works';
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
