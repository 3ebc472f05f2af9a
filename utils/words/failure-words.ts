import type { Failure, FailureCode } from '../connection/failures/failure.ts';
import { tellingCode } from '../connection/failures/telling-code.ts';
import { CALL_FAILURES } from './call-failure-words.ts';
import type { FailureText } from './failure-text.ts';
import { LOGIN_FAILURES } from './login-failure-words.ts';
import { REQUEST_FAILURES } from './request-failure-words.ts';
import { STORAGE_FAILURES } from './storage-failure-words.ts';

/** Every failure in plain words. */
export const FAILURE_WORDS: Readonly<Record<FailureCode, FailureText>> = {
  ...REQUEST_FAILURES,
  ...LOGIN_FAILURES,
  ...STORAGE_FAILURES,
  ...CALL_FAILURES,
};

/** The words for a failure. */
export function wordsOf(failure: Pick<Failure, 'code' | 'apiCode'>): FailureText {
  return FAILURE_WORDS[tellingCode(failure)];
}

/** What has happened and what to do, in one text. */
export function sentencesOf(failure: Pick<Failure, 'code' | 'apiCode'>): string {
  const { happened, advice } = wordsOf(failure);
  return `${happened} ${advice}`;
}

/** Logins that ended before their code was sent: nothing has come near the token of before. */
const BEFORE_EXCHANGE: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'authorizeTabClosed',
  'callbackRejected',
  'declined',
  'logonDelay',
  'requestTokenExpired',
]);

const STILL_WORKS = 'Your earlier token still works.';
const MAY_WORK = 'Your earlier token may still work.';

/** The words for a login that failed beside a token that was there before it. */
export function besideEarlier(failure: Failure): FailureText {
  const code = tellingCode(failure);
  if (code === 'declined') return { happened: 'Login declined.', advice: STILL_WORKS };
  const { happened, advice } = wordsOf(failure);
  return { happened, advice: `${BEFORE_EXCHANGE.has(code) ? STILL_WORKS : MAY_WORK} ${advice}` };
}
