import { browser } from 'wxt/browser';
import type { Failure } from '@/utils/connection/failures/failure';
import { failureOf, type Step } from '@/utils/connection/failures/failure-of';
import { API_ORIGINS } from '@/utils/etrade/environments';
import { HttpError } from '@/utils/http/http-error';
import { etradeNow } from './clock';
import { notePause } from './pause';

/** What a thrown error means here and now. A browser names no cause for a failed fetch; its settings may. */
export async function explain(error: unknown, step: Step): Promise<Failure> {
  const failure = failureOf(error, step, etradeNow());
  if (failure.code !== 'unreachable') return failure;
  const origins = error instanceof HttpError && error.host ? [`https://${error.host}/*`] : [...API_ORIGINS];
  const mayReach = await browser.permissions.contains({ origins });
  return mayReach ? failure : { ...failure, code: 'accessWithdrawn' };
}

/** The same of a request for a profile; where E*TRADE wants a pause, that is noted. */
export async function explainFor(profileId: string, error: unknown, step: Step): Promise<Failure> {
  const failure = await explain(error, step);
  await notePause(profileId, failure);
  return failure;
}
