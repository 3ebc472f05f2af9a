import type { Answer } from '../../http/send.ts';
import { EtradeError, type EtradeErrorCode } from './etrade-error.ts';
import { type ApiError, findApiError } from './find-api-error.ts';
import { isCallAnswer } from './is-call-answer.ts';
import { findOAuthProblem } from './oauth-problem.ts';
import { pauseMs } from './pace.ts';

/** An answer with what was found in it. */
interface Read {
  readonly answer: Answer;
  readonly problem: string | null;
  readonly error: ApiError | null;
}

interface RefusalRule {
  readonly code: EtradeErrorCode;
  readonly applies: (read: Read) => boolean;
}

/**
 * What an answer says comes before the status that it says it with. The first rule that applies decides: the sentence
 * of the rate limit was seen as a page, as text and in an error of v1, and nobody knows with which statuses.
 */
const REFUSALS: readonly RefusalRule[] = [
  { code: 'rateLimited', applies: ({ answer }) => saysTooMany(answer.body) },
  { code: 'refused', applies: ({ problem }) => problem !== null },
  { code: 'rateLimited', applies: ({ answer }) => answer.status === 429 },
  { code: 'forbidden', applies: ({ answer, error }) => answer.status === 403 && error !== null },
  // What E*TRADE's API has not worded comes from something that stands before it.
  { code: 'blocked', applies: ({ answer }) => answer.status === 403 },
  { code: 'serverError', applies: ({ answer }) => answer.status >= 500 },
  { code: 'unauthorized', applies: ({ answer, error }) => answer.status === 401 && !error?.code },
];

/** Why this answer is no success, or null where it is one. */
export function readRefusal(answer: Answer): EtradeError | null {
  const { status, headers, body } = answer;
  if (status >= 200 && status < 300) return null;
  const problem = findOAuthProblem(headers.get('WWW-Authenticate'), body);
  const error = findApiError(body);
  const rule = REFUSALS.find(({ applies }) => applies({ answer, problem, error }));
  const code = rule?.code ?? 'unexpectedAnswer';
  return new EtradeError(code, {
    status,
    ...(code === 'refused' && problem && { problem }),
    ...(error?.code && { apiCode: error.code }),
    ...(code === 'rateLimited' && { pauseMs: askedPause(answer) }),
  });
}

/** A page of an error is small; in a large body the sentence would be about something else. */
const SEARCHED_CHARACTERS = 64 * 1024;

const saysTooMany = (body: string): boolean =>
  /exceeded\s+the\s+rate\s+limit/i.test(body.slice(0, SEARCHED_CHARACTERS));

/** A date is E*TRADE's, so it is measured from the hour that the answer itself names. */
function askedPause({ headers, sentAt }: Answer): number {
  const writtenAt = Date.parse(headers.get('Date') ?? '') || sentAt;
  return pauseMs(headers.get('Retry-After'), writtenAt);
}

/** The same for a v1 call, where a 2xx has to be an answer as well. */
export function readCallRefusal(answer: Answer): EtradeError | null {
  const refusal = readRefusal(answer);
  if (refusal || isCallAnswer(answer)) return refusal;
  const apiCode = findApiError(answer.body)?.code;
  return new EtradeError('noAnswer', { status: answer.status, ...(apiCode && { apiCode }) });
}
