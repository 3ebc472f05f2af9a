import { type Answer, html, text } from '../answer.ts';
import { apiHosts } from '../hosts.ts';
import { authenticate, isProblem } from '../oauth/authenticate.ts';
import { problem } from '../oauth/oauth-problem.ts';
import { tomcatPage } from '../oauth/problem-page.ts';
import { accessTokenProblem } from '../oauth/token-state.ts';
import { formFields, header, type SeenRequest } from '../seen-request.ts';
import type { World } from '../world.ts';
import { accountRoutes } from './account-routes.ts';
import { alertRoutes } from './alert-routes.ts';
import { type ApiError, type ApiResult, apiError } from './api-route.ts';
import type { Data } from './exact-number.ts';
import { marketRoutes } from './market-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { exceedsRate, rateLimitText } from './rate-limit.ts';
import { toJson } from './to-json.ts';
import { toXml } from './to-xml.ts';

export const apiRoutes = [...accountRoutes, ...alertRoutes, ...marketRoutes, ...orderRoutes];

const jsonSuffix = /\.json$/;

const wantsJson = (request: SeenRequest): boolean =>
  jsonSuffix.test(request.path) || header(request, 'accept').includes('application/json');

function render(
  request: SeenRequest,
  status: number,
  data: { [name: string]: Data },
  outcome: string,
): Answer {
  return wantsJson(request)
    ? text(status, 'application/json;charset=UTF-8', toJson(data), outcome)
    : text(status, 'application/xml;charset=UTF-8', toXml(data), outcome);
}

const renderError = (request: SeenRequest, { status, code, message }: ApiError, outcome: string): Answer =>
  render(request, status, { Error: { code, message } }, outcome);

function renderResult(request: SeenRequest, result: ApiResult, name: string): Answer {
  if (result === null) return { status: 204, headers: {}, body: '', outcome: `${name}: nothing` };
  return 'data' in result
    ? render(request, 200, result.data, name)
    : renderError(request, result, name.startsWith('forbidden') ? name : `${name}: error ${result.code}`);
}

/** Everything under /v1 of both API hosts. */
export function answerApi(request: SeenRequest, world: World): Answer {
  const now = world.clock.now();
  const caller = authenticate(request, world, (name) => world.tokens.access.get(name));
  if (isProblem(caller))
    return renderError(request, apiError(caller.status, 0, caller.message), caller.message);
  const { environment, token } = caller;
  const here = apiHosts[request.host] === environment;
  const refused = here ? accessTokenProblem(token, now) : problem('token_rejected');
  if (refused) return renderError(request, apiError(refused.status, 0, refused.message), refused.message);
  token.lastUsedAt = now;

  const path = request.path.replace(jsonSuffix, '');
  const route = apiRoutes.find((each) => each.method === request.method && each.path.test(path));
  if (!route)
    return renderError(request, apiError(404, 1011, 'There is no such resource'), 'no such API call');
  if (world.scenario.rateLimit && exceedsRate(route.group, now, world.calls)) {
    return html(tomcatPage(400, rateLimitText), 'rate limit exceeded', 400);
  }
  const parts = route.path.exec(path)?.slice(1) ?? [];
  const call = { environment, parts, query: formFields(request.query), body: request.body };
  return renderResult(request, route.answer(call), route.name);
}
