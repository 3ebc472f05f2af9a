import type { Answer } from '../../http/send.ts';
import { findApiErrorCode } from './api-error-code.ts';
import { EtradeError, type EtradeErrorCode, type EtradeEvidence } from './etrade-error.ts';
import { findOAuthProblem } from './oauth-problem.ts';
import { pauseMs } from './pace.ts';

/** The old portal's sentence, since seen in v1 too: it comes as HTML with status 400. */
const RATE_LIMIT_SENTENCE = 'exceeded the rate limit';

interface RefusalRule {
  readonly code: EtradeErrorCode;
  readonly applies: (answer: Answer) => boolean;
}

const REFUSALS: readonly RefusalRule[] = [
  { code: 'rateLimited', applies: ({ status }) => status === 429 },
  {
    code: 'rateLimited',
    applies: ({ status, body }) => status === 400 && body.includes(RATE_LIMIT_SENTENCE),
  },
  { code: 'forbidden', applies: ({ status }) => status === 403 },
  { code: 'serverError', applies: ({ status }) => status >= 500 },
];

/** Why this answer is no success, or null where it is one. An oauth_problem is looked for before anything else. */
export function readRefusal(answer: Answer): EtradeError | null {
  if (answer.status >= 200 && answer.status < 300) return null;
  const problem = findOAuthProblem(answer.headers.get('WWW-Authenticate'), answer.body);
  const apiCode = findApiErrorCode(answer.body);
  const evidence: EtradeEvidence = {
    status: answer.status,
    ...(problem && { problem }),
    ...(apiCode !== null && { apiCode }),
  };
  if (problem) return new EtradeError('refused', evidence);
  const code = REFUSALS.find(({ applies }) => applies(answer))?.code ?? 'unexpectedAnswer';
  if (code !== 'rateLimited') return new EtradeError(code, evidence);
  // A date is E*TRADE's, so it is measured from the hour that the answer itself names.
  const writtenAt = Date.parse(answer.headers.get('Date') ?? '') || answer.sentAt;
  const askedMs = pauseMs(answer.headers.get('Retry-After'), writtenAt);
  return new EtradeError(code, { ...evidence, pauseMs: askedMs });
}

const PAGE = /^\s*<(?:!doctype|html)\b/i;

/** The same for a v1 call and a revoke: there a page is no answer, whatever its status says. */
export function readCallRefusal(answer: Answer): EtradeError | null {
  const refusal = readRefusal(answer);
  if (refusal || !PAGE.test(answer.body)) return refusal;
  return new EtradeError('unexpectedAnswer', { status: answer.status });
}
