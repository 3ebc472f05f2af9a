import type { CannedAnswer } from '../../emulator/start-emulator.ts';

/** What E*TRADE answers about a token that it has revoked or replaced. */
export const TOKEN_REJECTED: CannedAnswer = {
  status: 401,
  headers: { 'Content-Type': 'text/html' },
  body: 'oauth_problem=token_rejected',
};
