import { type Answer, html, redirect } from '../answer.ts';
import { pagesHost } from '../hosts.ts';
import { environmentOfKey } from '../invented-keys.ts';
import { isRequestTokenAlive } from '../oauth/token-state.ts';
import type { RequestToken } from '../oauth/tokens.ts';
import { formFields, type SeenRequest } from '../seen-request.ts';
import { newId, type World } from '../world.ts';
import { agreementPage } from './agreement-page.ts';
import { codePath } from './code-page-parts.ts';
import { loginPath } from './login-pages.ts';
import { bannerPage } from './notice-pages.ts';
import { type Session, sessionOf } from './session.ts';

export const authorizePath = '/e/t/etws/authorize';

export const loginRedirect = ({ path, query }: SeenRequest): Answer => {
  const target = `https://${pagesHost}${path}${query && `?${query}`}`;
  return redirect(`${loginPath}?TARGET=${encodeURIComponent(target)}`, 'redirected to the login page');
};

/** Strict where the real site may be tolerant: a value with a raw `+`, `/` or `=` is not accepted. */
const isEncodedOnce = (query: string): boolean =>
  query.split('&').every((part) => /^\w+=(?:[\w.~-]|%[0-9a-f]{2})*$/i.test(part));

export function liveRequestToken(name: string, { tokens, clock }: World): RequestToken | undefined {
  const token = tokens.request.get(name);
  return token && isRequestTokenAlive(token, clock.now()) ? token : undefined;
}

export function showAgreement(
  session: Session,
  token: RequestToken,
  world: World,
  atCodePath: boolean,
): Answer {
  const stk1 = newId(world);
  session.agreements.set(stk1, token.token);
  const { acceptTermsBox } = world.scenario;
  const { environment } = token;
  return html(agreementPage({ stk1, environment, acceptTermsBox, atCodePath }), 'agreement page');
}

export function authorize(request: SeenRequest, world: World): Answer {
  const session = sessionOf(request, world.sessions);
  if (!session?.loggedIn) return loginRedirect(request);
  const { key, token: name = '' } = formFields(request.query);
  const token = liveRequestToken(name, world);
  const environment = environmentOfKey(key);
  const matches = token?.environment === environment && environment && !world.expiredKeys.has(environment);
  if (world.scenario.banner || !isEncodedOnce(request.query) || !token || !matches) {
    return html(bannerPage, 'logon-delay banner');
  }
  if (!world.scenario.agreementAtCodePath) return showAgreement(session, token, world, false);
  session.pendingToken = token.token;
  return redirect(codePath, 'redirected to the agreement at the address of the code page');
}
