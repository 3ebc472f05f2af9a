import type { Scenario } from '../scenario.ts';
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

export const isIdle = ({ lastUsedAt }: AccessToken, now: number): boolean => now - lastUsedAt >= idleLimitMs;

export function accessTokenProblem(
  token: AccessToken,
  now: number,
  idleCall: Scenario['idleCall'],
): OAuthProblem | null {
  const sleeps = isIdle(token, now) && idleCall !== 'works';
  return accessTokenDeath(token, now) ?? (sleeps ? problem(idleCall) : null);
}
