import type { FailureCode } from '../connection/failures/failure.ts';
import { type Told, tellingCode } from '../connection/failures/telling-code.ts';
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

/** The words for a failure. @param path of the call that it was the answer to, if one was */
export function wordsOf(failure: Told, path?: string): FailureText {
  return FAILURE_WORDS[tellingCode(failure, path)];
}

/** What has happened and what to do, in one text. */
export function sentencesOf(failure: Told, path?: string): string {
  const { happened, advice } = wordsOf(failure, path);
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
const IS_KEPT = 'Your earlier token is kept.';

/** The words for a login that failed beside a token that was there before it. @param isAwake whether that is known to work */
export function besideEarlier(failure: Told, isAwake: boolean): FailureText {
  const code = tellingCode(failure);
  const untouched = isAwake ? STILL_WORKS : IS_KEPT;
  if (code === 'declined') return { happened: 'Login declined.', advice: untouched };
  const { happened, advice } = wordsOf(failure);
  return { happened, advice: `${BEFORE_EXCHANGE.has(code) ? untouched : MAY_WORK} ${advice}` };
}
