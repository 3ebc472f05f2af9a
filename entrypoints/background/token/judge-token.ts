import type { Failure } from '@/utils/connection/failures/failure';
import type { LivingToken } from '@/utils/connection/held-token';
import {
  endsToken,
  type Heard,
  hearRefusal,
  NOTHING_HEARD,
  nextQuestion,
  type Question,
  RENEWED,
  type Verdict,
} from '@/utils/connection/token-verdict';
import { buildCallUrl } from '@/utils/etrade/catalogue/build-call-url';
import { OPERATIONS } from '@/utils/etrade/catalogue/operations';
import { findProfile } from '@/utils/storage/profile-items';
import { applyEvent } from '../state/apply-event';
import { timeFor } from '../world/clock';
import { ask } from './ask';
import { askToRenew } from './ask-to-renew';

/** What became of the question whether a token works. */
export interface Judged {
  readonly verdict: Verdict;
  /** What showed that it is awake. */
  readonly by: Question | null;
  /** Why it is not known to work. */
  readonly failure: Failure;
  readonly heard: Heard;
}

const NO_ANSWER = (at: number): Failure => ({ code: 'internalFault', at });

/**
 * The one place that decides whether a token works: asks E*TRADE until that is known, or until an answer says nothing,
 * and notes it.
 * @param heard what E*TRADE has said of it before
 * @param refusal the last of that
 */
export async function judgeToken(
  profileId: string,
  state: LivingToken,
  heard: Heard = NOTHING_HEARD,
  refusal: Failure | null = null,
): Promise<Judged> {
  const now = timeFor(state);
  const failure = refusal ?? NO_ANSWER(now);
  if (heard.isCalledExpired && !heard.isRenewed) await noteSleep(profileId, state);
  const question = failure.code === 'keysChanged' ? 'dead' : nextQuestion(heard, state, now);
  if (question === 'dead') {
    await applyEvent(profileId, { type: 'tokenRefused', token: state.accessToken.token, failure });
    return { verdict: 'dead', by: null, failure, heard };
  }
  const answer = await QUESTIONS[question](profileId, state);
  if (!answer) {
    return { verdict: 'awake', by: question, failure, heard: question === 'renew' ? RENEWED : heard };
  }
  // How E*TRADE words a renewal is not known for sure: where it is no words that we know, a call tells.
  if (question === 'renew' && isUnclearRenewal(answer) && !(await askByCall(profileId, state)))
    return { verdict: 'awake', by: 'call', failure, heard };
  if (!endsToken(answer)) {
    // Refused, it is not said to be awake until something shows that it is.
    if (refusal) await noteSleep(profileId, state);
    return { verdict: 'unknown', by: null, failure: answer, heard };
  }
  return judgeToken(profileId, state, hearRefusal(heard, question, answer), answer);
}

export const isUnclearRenewal = ({ code, status = 0 }: Failure) =>
  code === 'unexpectedAnswer' && status >= 200 && status < 300;

/** Each asks, and comes to what failed, or to null. */
const QUESTIONS: Readonly<
  Record<Question, (profileId: string, state: LivingToken) => Promise<Failure | null>>
> = { call: askByCall, renew: (profileId, state) => askToRenew(profileId, state, true) };

/** The cheapest call there is. */
export async function askByCall(profileId: string, state: LivingToken): Promise<Failure | null> {
  const profile = await findProfile(profileId);
  const [operation] = OPERATIONS;
  if (!profile || !operation) return NO_ANSWER(timeFor(state));
  const url = buildCallUrl(operation, {}, profile.environment);
  const { failure } = await ask({ profileId, state, operation, url });
  const { token } = state.accessToken;
  if (!failure) await applyEvent(profileId, { type: 'tokenUsed', token, at: timeFor(state) });
  return failure;
}

/** Whatever was thought of its last use, before the next call it is renewed. */
async function noteSleep(profileId: string, state: LivingToken): Promise<void> {
  const { token, endsAt } = state.accessToken;
  const at = timeFor(state);
  if (at < endsAt) await applyEvent(profileId, { type: 'tokenFoundAsleep', token, at });
}
