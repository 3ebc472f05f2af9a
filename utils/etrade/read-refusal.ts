import { EtradeError, type EtradeErrorCode, type EtradeEvidence } from './etrade-error.ts';
import { findOAuthProblem } from './oauth-problem.ts';
import type { Answer } from './send.ts';

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
  const evidence: EtradeEvidence = { status: answer.status, ...(problem && { problem }) };
  if (problem) return new EtradeError('refused', evidence);
  const rule = REFUSALS.find(({ applies }) => applies(answer));
  return new EtradeError(rule?.code ?? 'unexpectedAnswer', evidence);
}
