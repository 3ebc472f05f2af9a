import type { Answer } from '../answer.ts';
import { apiHosts } from '../hosts.ts';
import { environmentOf } from '../invented-keys.ts';
import { authenticate, isProblem } from '../oauth/authenticate.ts';
import { problem } from '../oauth/oauth-problem.ts';
import { accessTokenProblem } from '../oauth/token-state.ts';
import { formFields, header, type SeenRequest } from '../seen-request.ts';
import type { World } from '../world.ts';
import { accountRoutes } from './account-routes.ts';
import { alertRoutes } from './alert-routes.ts';
import { type ApiError, type ApiRoute, apiError, noSuchResource } from './api-route.ts';
import { marketRoutes } from './market-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { wrongParameter } from './parameters.ts';
import { exceedsRate, rateLimitPage, rateLimitText } from './rate-limit.ts';
import { renderError, renderResult, unkindly, withoutSuffix } from './render.ts';

export const apiRoutes = [...accountRoutes, ...alertRoutes, ...marketRoutes, ...orderRoutes];

function tooMany(request: SeenRequest, { scenario }: World): Answer {
  const { rateLimitAs, rateLimitStatus } = scenario;
  const outcome = 'rate limit exceeded';
  return rateLimitAs === 'page'
    ? rateLimitPage(rateLimitStatus, outcome)
    : renderError(request, apiError(rateLimitStatus, 0, rateLimitText), outcome, scenario);
}

function answerRoute(route: ApiRoute, path: string, request: SeenRequest, world: World): Answer {
  const { clock, scenario, calls } = world;
  const now = clock.now();
  if (scenario.rateLimit && exceedsRate(route.group, now, calls)) return tooMany(request, world);
  const query = formFields(request.query);
  const call = {
    environment: apiHosts[request.host] ?? 'sandbox',
    parts: route.path.exec(path)?.slice(1) ?? [],
    query,
    contentType: header(request, 'content-type').toLowerCase(),
    body: request.body,
    now,
  };
  const result = wrongParameter(route.parameters ?? {}, query) ?? route.answer(call);
  return renderResult(request, result, route.name, scenario);
}

const unavailable = apiError(500, 100, 'The requested service is not currently available. Please try again.');

function answer(request: SeenRequest, world: World): Answer {
  const { scenario } = world;
  const now = world.clock.now();
  const refuse = (error: ApiError, outcome = error.message) => renderError(request, error, outcome, scenario);
  const caller = authenticate(request, world, (name) => world.tokens.access.get(name));
  if (isProblem(caller)) return refuse(apiError(caller.status, 0, caller.message));
  const { keyName, token } = caller;
  const here = apiHosts[request.host] === environmentOf(keyName);
  const refused = here ? accessTokenProblem(token, now, scenario.idleCall) : problem('token_rejected');
  if (refused) return refuse(apiError(refused.status, 0, refused.message));
  token.lastUsedAt = now;

  const path = withoutSuffix(request.path);
  const route = apiRoutes.find((each) => each.method === request.method && each.path.test(path));
  if (!route) return refuse(noSuchResource(), 'no such API call');
  if (scenario.serviceUnavailable) return refuse(unavailable, `${route.name}: error 100`);
  return answerRoute(route, path, request, world);
}

/** Everything under /v1 of both API hosts. */
export const answerApi = (request: SeenRequest, world: World): Answer =>
  unkindly(request, answer(request, world), world.scenario);
