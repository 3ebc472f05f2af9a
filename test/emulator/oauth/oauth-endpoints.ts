import { type Answer, html, text } from '../answer.ts';
import { apiHosts } from '../hosts.ts';
import { environmentOf, type KeyName } from '../invented-keys.ts';
import { noticePage } from '../pages/notice-pages.ts';
import { percentEncode } from '../rfc5849.ts';
import type { Scenario } from '../scenario.ts';
import type { SeenRequest } from '../seen-request.ts';
import { activeCallback, type World } from '../world.ts';
import { authenticate, isProblem } from './authenticate.ts';
import { type OAuthProblem, problem } from './oauth-problem.ts';
import { failurePage, problemPage, tomcatPage } from './problem-page.ts';
import { accessTokenDeath, isIdle, isRequestTokenAlive } from './token-state.ts';
import type { AccessToken } from './tokens.ts';

type Endpoint = (request: SeenRequest, world: World) => Answer | OAuthProblem;

const formAnswer = (fields: [name: string, value: string][], outcome: string): Answer =>
  text(
    200,
    'application/x-www-form-urlencoded;charset=UTF-8',
    fields.map(([name, value]) => `${name}=${percentEncode(value)}`).join('&'),
    outcome,
  );

/** A sandbox key works at both hosts, a production key at its own, unless each is to have its own. */
function isWrongHost(host: string, keyName: KeyName, { oauthHosts }: Scenario): boolean {
  const environment = environmentOf(keyName);
  const isOwn = apiHosts[host] === environment;
  return !isOwn && (oauthHosts === 'own' || environment === 'production');
}

function callbackRejected({ acceptableCallback }: Scenario, active: string | undefined): OAuthProblem {
  const acceptable = acceptableCallback === 'active' ? percentEncode(active ?? 'oob') : acceptableCallback;
  return problem('callback_rejected', acceptable === null ? '' : `oauth_acceptable_callback=${acceptable}`);
}

const requestToken: Endpoint = (request, world) => {
  const caller = authenticate(request, world, () => null);
  if (isProblem(caller)) return caller;
  if (isWrongHost(request.host, caller.keyName, world.scenario)) return failurePage('request_token');
  const callback = request.oauth.oauth_callback;
  if (!callback) return problem('parameter_absent', 'oauth_parameters_absent=oauth_callback');
  const active = activeCallback(world, caller.keyName);
  if (callback !== 'oob' && callback !== active) return callbackRejected(world.scenario, active);
  const { token, secret } = world.tokens.issueRequest(caller.keyName, world.clock.now());
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
  const { keyName, token } = caller;
  if (scenario.accessTokenFails) return failurePage('access_token');
  const verifier = request.oauth.oauth_verifier;
  if (!verifier) return problem('parameter_absent', 'oauth_parameters_absent=oauth_verifier');
  if (verifier !== token.verifier || !isRequestTokenAlive(token, clock.now()))
    return problem('token_rejected');
  token.spent = true;
  if (scenario.secondLoginKillsFirst) {
    for (const former of tokens.access.values()) {
      if (former.keyName === keyName) former.rejected = true;
    }
  }
  const issued = tokens.issueAccess(keyName, clock.now());
  return formAnswer(
    [
      ['oauth_token', issued.token],
      ['oauth_token_secret', issued.secret],
    ],
    'access token issued',
  );
};

/** An endpoint for an access token that may be idle but must not be dead. */
function withAccessToken(use: (token: AccessToken, world: World) => Answer | OAuthProblem): Endpoint {
  return (request, world) => {
    const caller = authenticate(request, world, (name) => world.tokens.access.get(name));
    if (isProblem(caller)) return caller;
    return accessTokenDeath(caller.token, world.clock.now()) ?? use(caller.token, world);
  };
}

const said = (body: string): Answer => html(body, body);

const renewed = 'Access Token has been renewed';

const renew = withAccessToken((token, { scenario, clock }) => {
  const now = clock.now();
  const renewal = isIdle(token, now) ? scenario.idleRenew : scenario.activeRenew;
  if (renewal === 'page') return html(noticePage, 'a page instead of a renewal');
  if (renewal === 'noEffect') return html(renewed, 'a renewal without effect');
  if (renewal !== 'renewed') return problem(renewal);
  token.lastUsedAt = now;
  return said(renewed);
});

const revoke = withAccessToken((token, { scenario, clock }) => {
  const { idleRevoke } = scenario;
  if (idleRevoke !== 'revoked' && isIdle(token, clock.now())) return problem(idleRevoke);
  token.rejected = true;
  return said('Revoked Access Token');
});

const endpoints: Record<string, Endpoint> = {
  '/oauth/request_token': requestToken,
  '/oauth/access_token': accessToken,
  '/oauth/renew_access_token': renew,
  '/oauth/revoke_access_token': revoke,
};

/** The addresses of API v0. */
const formerAddress = /^\/oauth\/sandbox\//;

const methods = ['GET', 'POST'];

export function answerOAuth(request: SeenRequest, world: World): Answer {
  const endpoint = endpoints[request.path];
  const status = endpoint ? 405 : formerAddress.test(request.path) ? 400 : 404;
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
