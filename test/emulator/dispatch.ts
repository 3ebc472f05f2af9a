import { type Answer, html } from './answer.ts';
import { answerApi } from './api/answer-api.ts';
import { apiHosts, pagesHost } from './hosts.ts';
import { answerOAuth } from './oauth/oauth-endpoints.ts';
import { tomcatPage } from './oauth/problem-page.ts';
import { answerPage } from './pages/answer-page.ts';
import { foreignPage } from './pages/foreign-page.ts';
import type { SeenRequest } from './seen-request.ts';
import type { World } from './world.ts';

function apiAnswer(request: SeenRequest, world: World): Answer {
  if (request.path.startsWith('/oauth/')) return answerOAuth(request, world);
  if (request.path.startsWith('/v1/')) return answerApi(request, world);
  return html(tomcatPage(404, request.path), 'no such address', 404);
}

/** The site that the Host header names answers. */
export function dispatch(request: SeenRequest, world: World): Answer {
  if (request.host in apiHosts) return apiAnswer(request, world);
  return request.host === pagesHost ? answerPage(request, world) : foreignPage(request, world);
}
