import { API_ERRORS } from '../connection/failures/api-errors.ts';
import { FAILURES, type Failure, type FailureCode } from '../connection/failures/failure.ts';
import type { FailureText } from '../connection/failures/failure-text.ts';

/** Where the status alone is known, the number of a v1 error says more. */
const GENERAL: ReadonlySet<FailureCode> = new Set(['unexpectedAnswer', 'serverError', 'forbidden']);

/** The words for a failure. A stored one may bear a code that this version does not know. */
export function wordsOf({ code, apiCode }: Pick<Failure, 'code' | 'apiCode'>): FailureText {
  const known = (GENERAL.has(code) && API_ERRORS.get(apiCode)) || code;
  return Object.hasOwn(FAILURES, known) ? FAILURES[known] : FAILURES.internalFault;
}

/** What has happened and what to do, in one text. */
export function sentencesOf(failure: Pick<Failure, 'code' | 'apiCode'>): string {
  const { happened, advice } = wordsOf(failure);
  return `${happened} ${advice}`;
}
