import type { CannedAnswer } from '../../emulator/start-emulator.ts';

const refusal = (problem: string): CannedAnswer => ({
  status: 401,
  headers: { 'Content-Type': 'text/html' },
  body: `oauth_problem=${problem}`,
});

/** What E*TRADE answers about a token that it has revoked or replaced. */
export const TOKEN_REJECTED = refusal('token_rejected');
/** The same about one that sleeps, or that midnight has ended. */
export const TOKEN_EXPIRED = refusal('token_expired');
/** What it answers to a request whose time it does not take. */
export const TIME_REFUSED = refusal('timestamp_refused');
