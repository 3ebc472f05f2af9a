import { meaningOf } from './api-errors.ts';
import { type Failure, type FailureCode, NEXT_STEPS, type NextStep } from './failure.ts';

/** What is told of a failure: enough of it, where only the code is known. */
export type Told = Pick<Failure, 'code' | 'apiCode' | 'status'>;

/** Where the status alone is known, the number of a v1 error says more. */
const GENERAL: ReadonlySet<FailureCode> = new Set([
  'unexpectedAnswer',
  'noAnswer',
  'changeUnknown',
  'serverError',
  'forbidden',
]);

/**
 * The code that tells most of a failure. A stored one may bear a code that this version does not know.
 * @param path of the call that it was the answer to, if one was: it decides what a number means
 */
export function tellingCode(failure: Told, path = ''): FailureCode {
  const { code } = failure;
  const said = GENERAL.has(code) ? meaningOf(failure, path) : undefined;
  // A fault of E*TRADE's own says nothing of what was done before it.
  const known = code === 'changeUnknown' && said === 'serverError' ? code : (said ?? code);
  return Object.hasOwn(NEXT_STEPS, known) ? known : 'internalFault';
}

/** What leads on from a failure. */
export function nextStepOf(failure: Told): NextStep {
  return NEXT_STEPS[tellingCode(failure)];
}
