import { type Answer, html } from '../answer.ts';
import type { SeenRequest } from '../seen-request.ts';
import type { World } from '../world.ts';
import { authorize, authorizePath } from './authorize.ts';
import { codePath } from './code-page-parts.ts';
import { codeAddress, decide } from './decide.ts';
import { confirmSms, logOn, showLogin, showSms } from './log-on.ts';
import { loginPath, smsPath, welcomePage, welcomePath } from './login-pages.ts';
import { notFoundPage } from './notice-pages.ts';
import { withRecorder } from './recorder.ts';

type PageHandler = (request: SeenRequest, world: World) => Answer;

const handlers: Record<string, PageHandler> = {
  [`GET ${authorizePath}`]: authorize,
  [`GET ${codePath}`]: codeAddress,
  [`POST ${codePath}`]: decide,
  [`GET ${loginPath}`]: showLogin,
  [`POST ${loginPath}`]: logOn,
  [`GET ${smsPath}`]: showSms,
  [`POST ${smsPath}`]: confirmSms,
  [`GET ${welcomePath}`]: () => html(welcomePage, 'welcome page'),
};

/** The pages of us.etrade.com. */
export function answerPage(request: SeenRequest, world: World): Answer {
  const handler = handlers[`${request.method} ${request.path}`];
  const answer = handler?.(request, world) ?? html(notFoundPage, 'no such page', 404);
  return world.scenario.recorder ? withRecorder(answer) : answer;
}
