import { easternDate } from './eastern-date.ts';
import { type OAuthProblem, problem } from './oauth-problem.ts';
import type { AccessToken, RequestToken } from './tokens.ts';

const requestTokenLifetimeMs = 5 * 60_000;
const idleLimitMs = 2 * 60 * 60_000;

export const isRequestTokenAlive = (token: RequestToken, now: number): boolean =>
  !token.spent && now - token.issuedAt <= requestTokenLifetimeMs;

/** What no renewal can mend. */
export function accessTokenDeath(token: AccessToken, now: number): OAuthProblem | null {
  if (token.rejected) return problem('token_rejected');
  return easternDate(now) === easternDate(token.issuedAt) ? null : problem('token_expired');
}

export function accessTokenProblem(token: AccessToken, now: number): OAuthProblem | null {
  const idle = now - token.lastUsedAt >= idleLimitMs;
  return accessTokenDeath(token, now) ?? (idle ? problem('token_expired') : null);
}
