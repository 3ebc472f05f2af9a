import type { Failure, FailureCode } from './failures/failure.ts';
import type { LivingToken } from './held-token.ts';
import { tokenWorth } from './token-worth.ts';

/** What is known of a token. Unknown, it is kept, and said to be so. */
export type Verdict = 'awake' | 'dead' | 'unknown';

/** What E*TRADE can be asked about a token. */
export type Question = 'call' | 'renew';

/** What E*TRADE has said of a token while one thing was done with it. */
export interface Heard {
  readonly refusedCalls: number;
  readonly refusedRenews: number;
  /** A renew was taken: it is awake, whatever a refusal calls it. */
  readonly isRenewed: boolean;
  /** It was called expired before its time, as E*TRADE calls one that sleeps. */
  readonly isCalledExpired: boolean;
}

export const NOTHING_HEARD: Heard = {
  refusedCalls: 0,
  refusedRenews: 0,
  isRenewed: false,
  isCalledExpired: false,
};
/** After a renew that was taken nothing counts that was said before. */
export const RENEWED: Heard = { ...NOTHING_HEARD, isRenewed: true };

const ENDS: ReadonlySet<FailureCode | undefined> = new Set<FailureCode>([
  'tokenExpired',
  'tokenRefused',
  'consumerKeyRejected',
  'keysChanged',
]);

/** Whether a failed request says that its token will not work any more. */
export function endsToken(failure: Failure | null): boolean {
  return ENDS.has(failure?.code);
}

/** What was heard, and one refusal more. */
export function hearRefusal(heard: Heard, question: Question, { code }: Failure): Heard {
  const counted =
    question === 'call'
      ? { ...heard, refusedCalls: heard.refusedCalls + 1 }
      : { ...heard, refusedRenews: heard.refusedRenews + 1 };
  return { ...counted, isCalledExpired: heard.isCalledExpired || code === 'tokenExpired' };
}

/**
 * What to ask next of a token, or that it is dead: by two refused calls of one that is awake, whose renew may be refused
 * at any time; by two refused renews of one that sleeps, which every call is refused with. One slip of one server costs
 * no token.
 * @param now epoch ms, at who issued it
 */
export function nextQuestion(heard: Heard, state: LivingToken, now: number): Question | 'dead' {
  const { refusedCalls, refusedRenews } = heard;
  // Its time is over by the clock as well.
  if (refusedCalls + refusedRenews > 0 && now >= state.accessToken.endsAt) return 'dead';
  if (isThoughtAwake(heard, state, now)) return refusedCalls < 2 ? 'call' : 'dead';
  if (refusedRenews === 0) return 'renew';
  // Somebody else may have woken it: a renew of one that is awake may be refused.
  if (refusedCalls === 0) return 'call';
  return refusedRenews < 2 ? 'renew' : 'dead';
}

function isThoughtAwake({ isRenewed, isCalledExpired }: Heard, state: LivingToken, now: number): boolean {
  if (isRenewed) return true;
  return !isCalledExpired && state.name === 'connected' && tokenWorth(state, now) === 'active';
}
