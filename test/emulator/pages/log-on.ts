import { type Answer, html, redirect } from '../answer.ts';
import { pagesHost } from '../hosts.ts';
import { formFields, type SeenRequest } from '../seen-request.ts';
import { newId, type World } from '../world.ts';
import { loginPage, loginPath, smsPage, smsPath, welcomePath } from './login-pages.ts';
import { newSession, sessionOf, setCookie } from './session.ts';

/** The one password that is refused. */
export const wrongPassword = 'wrong';

const ownTarget = (target: string | undefined): string =>
  target?.startsWith(`https://${pagesHost}/`) ? target : welcomePath;

const withTarget = (path: string, target: string | undefined): string =>
  `${path}?TARGET=${encodeURIComponent(target ?? '')}`;

const afterLogin = (target: string | undefined, { scenario }: World): string =>
  scenario.welcomeDetour ? welcomePath : ownTarget(target);

export function showLogin({ query }: SeenRequest): Answer {
  const { TARGET = '', error } = formFields(query);
  return html(loginPage(TARGET, error === 'true'), 'login page');
}

export function logOn(request: SeenRequest, world: World): Answer {
  const { TARGET, PASSWORD } = formFields(request.body);
  if (PASSWORD === wrongPassword) {
    return redirect(`${withTarget(loginPath, TARGET)}&error=true`, 'wrong password');
  }
  const session = newSession(newId(world), !world.scenario.smsPage);
  world.sessions.set(session.id, session);
  const next = session.loggedIn ? afterLogin(TARGET, world) : withTarget(smsPath, TARGET);
  const answer = redirect(next, session.loggedIn ? 'logged on' : 'password accepted, SMS asked for');
  return { ...answer, headers: { ...answer.headers, 'Set-Cookie': setCookie(session.id) } };
}

export const showSms = ({ query }: SeenRequest): Answer =>
  html(smsPage(formFields(query).TARGET ?? ''), 'SMS page');

export function confirmSms(request: SeenRequest, world: World): Answer {
  const session = sessionOf(request, world.sessions);
  const { TARGET } = formFields(request.body);
  if (!session) return redirect(withTarget(loginPath, TARGET), 'redirected to the login page');
  session.loggedIn = true;
  return redirect(afterLogin(TARGET, world), 'logged on');
}
