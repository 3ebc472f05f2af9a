import { type Answer, text } from '../answer.ts';
import { percentEncode } from '../rfc5849.ts';
import type { SeenRequest } from '../seen-request.ts';
import type { World } from '../world.ts';
import { authenticate, isProblem } from './authenticate.ts';
import { type OAuthProblem, problem } from './oauth-problem.ts';
import { problemPage, tomcatPage } from './problem-page.ts';
import { accessTokenDeath, isRequestTokenAlive } from './token-state.ts';
import type { AccessToken } from './tokens.ts';

type Endpoint = (request: SeenRequest, world: World) => Answer | OAuthProblem;

const formAnswer = (fields: [name: string, value: string][], outcome: string): Answer =>
  text(
    200,
    'application/x-www-form-urlencoded;charset=UTF-8',
    fields.map(([name, value]) => `${name}=${percentEncode(value)}`).join('&'),
    outcome,
  );

const requestToken: Endpoint = (request, world) => {
  const caller = authenticate(request, world, () => null);
  if (isProblem(caller)) return caller;
  const callback = request.oauth.oauth_callback;
  if (!callback) return problem('parameter_absent', 'oauth_parameters_absent=oauth_callback');
  if (callback !== 'oob' && callback !== world.callbacks.get(caller.environment)) {
    return problem('callback_rejected', 'oauth_acceptable_callback=oob');
  }
  const { token, secret } = world.tokens.issueRequest(caller.environment, world.clock.now());
  const flag = world.scenario.confirmedFlag;
  const fields: [string, string][] = [
    ['oauth_token', token],
    ['oauth_token_secret', secret],
  ];
  if (flag !== null) fields.push(['oauth_callback_confirmed', flag]);
  return formAnswer(fields, 'request token issued');
};

const accessToken: Endpoint = (request, world) => {
  const { tokens, clock, scenario } = world;
  const caller = authenticate(request, world, (name) => tokens.request.get(name));
  if (isProblem(caller)) return caller;
  const { environment, token } = caller;
  const verifier = request.oauth.oauth_verifier;
  if (!verifier) return problem('parameter_absent', 'oauth_parameters_absent=oauth_verifier');
  if (verifier !== token.verifier || !isRequestTokenAlive(token, clock.now()))
    return problem('token_rejected');
  token.spent = true;
  if (scenario.secondLoginKillsFirst) {
    for (const former of tokens.access.values()) {
      if (former.environment === environment) former.rejected = true;
    }
  }
  const issued = tokens.issueAccess(environment, clock.now());
  return formAnswer(
    [
      ['oauth_token', issued.token],
      ['oauth_token_secret', issued.secret],
    ],
    'access token issued',
  );
};

/** An endpoint for an access token that may be idle but must not be dead. */
function withAccessToken(change: (token: AccessToken, now: number) => void, body: string): Endpoint {
  return (request, world) => {
    const caller = authenticate(request, world, (name) => world.tokens.access.get(name));
    if (isProblem(caller)) return caller;
    const now = world.clock.now();
    const death = accessTokenDeath(caller.token, now);
    if (death) return death;
    change(caller.token, now);
    return text(200, 'text/html;charset=UTF-8', body, body);
  };
}

const endpoints: Record<string, Endpoint> = {
  '/oauth/request_token': requestToken,
  '/oauth/access_token': accessToken,
  '/oauth/renew_access_token': withAccessToken((token, now) => {
    token.lastUsedAt = now;
  }, 'Access Token has been renewed'),
  '/oauth/revoke_access_token': withAccessToken((token) => {
    token.rejected = true;
  }, 'Revoked Access Token'),
};

const methods = ['GET', 'POST'];

export function answerOAuth(request: SeenRequest, world: World): Answer {
  const endpoint = endpoints[request.path];
  const status = endpoint ? 405 : 404;
  if (!endpoint || !methods.includes(request.method)) {
    return text(
      status,
      'text/html;charset=utf-8',
      tomcatPage(status, request.path),
      'no such OAuth endpoint',
    );
  }
  const result = endpoint(request, world);
  return isProblem(result) ? problemPage(result, request.host) : result;
}
