import { API_ERRORS } from './api-errors.ts';
import { type Failure, type FailureCode, NEXT_STEPS, type NextStep } from './failure.ts';

/** Where the status alone is known, the number of a v1 error says more. */
const GENERAL: ReadonlySet<FailureCode> = new Set(['unexpectedAnswer', 'serverError', 'forbidden']);

/** The code that tells most of a failure. A stored one may bear a code that this version does not know. */
export function tellingCode({ code, apiCode }: Pick<Failure, 'code' | 'apiCode'>): FailureCode {
  const known = (GENERAL.has(code) && API_ERRORS.get(apiCode)) || code;
  return Object.hasOwn(NEXT_STEPS, known) ? known : 'internalFault';
}

/** What leads on from a failure. */
export function nextStepOf(failure: Pick<Failure, 'code' | 'apiCode'>): NextStep {
  return NEXT_STEPS[tellingCode(failure)];
}
