import type { Evidence } from '../evidence.ts';

export interface OAuthProblem {
  status: number;
  name: ProblemName;
  /** The problem and its details, as they stand in the message line and in the WWW-Authenticate header. */
  message: string;
}

/** The evidence says whether E*TRADE was seen to send the problem; the sources are in README.md. */
export const problems = {
  callback_rejected: { status: 400, evidence: 'production code' },
  parameter_absent: { status: 400, evidence: 'single source' },
  signature_method_rejected: { status: 400, evidence: 'none' },
  version_rejected: { status: 400, evidence: 'none' },
  consumer_key_rejected: { status: 401, evidence: 'production code' },
  nonce_used: { status: 401, evidence: 'none' },
  signature_invalid: { status: 401, evidence: 'production code' },
  timestamp_refused: { status: 401, evidence: 'production code' },
  token_expired: { status: 401, evidence: 'production code' },
  token_rejected: { status: 401, evidence: 'production code' },
} as const satisfies Record<string, { status: number; evidence: Evidence }>;

export type ProblemName = keyof typeof problems;

export const problem = (name: ProblemName, details = ''): OAuthProblem => ({
  status: problems[name].status,
  name,
  message: `oauth_problem=${name}${details && `,${details}`}`,
});
