import { type Answer, html, redirect } from '../answer.ts';
import { pagesHost } from '../hosts.ts';
import { environmentOf, keyNameOf } from '../invented-keys.ts';
import { failurePage } from '../oauth/problem-page.ts';
import { isRequestTokenAlive } from '../oauth/token-state.ts';
import type { RequestToken } from '../oauth/tokens.ts';
import { percentEncode } from '../rfc5849.ts';
import { formFields, type SeenRequest } from '../seen-request.ts';
import { newId, type World } from '../world.ts';
import { agreementPage } from './agreement-page.ts';
import { codePath } from './code-page-parts.ts';
import { loginPath } from './login-pages.ts';
import { bannerPage } from './notice-pages.ts';
import { type Session, sessionOf } from './session.ts';

export const authorizePath = '/e/t/etws/authorize';

export const authorizeAddress = (key: string, token: string): string =>
  `https://${pagesHost}${authorizePath}?key=${percentEncode(key)}&token=${percentEncode(token)}`;

export const loginRedirect = ({ path, query }: SeenRequest): Answer => {
  const target = `https://${pagesHost}${path}${query && `?${query}`}`;
  return redirect(`${loginPath}?TARGET=${encodeURIComponent(target)}`, 'redirected to the login page');
};

/** A raw `=` or `/` in a value is taken; a raw `+` is a blank, and so the token is another. */
const isEncoded = (query: string): boolean =>
  query.split('&').every((part) => /^\w+=(?:[\w.~=/-]|%[0-9a-f]{2})*$/i.test(part));

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
  const environment = environmentOf(token.keyName);
  return html(agreementPage({ stk1, environment, acceptTermsBox, atCodePath }), 'agreement page');
}

export function authorize(request: SeenRequest, world: World): Answer {
  const session = sessionOf(request, world.sessions);
  if (!session?.loggedIn) return loginRedirect(request);
  if (world.scenario.authorizeFails) return failurePage('authorize');
  const { key, token: name = '' } = formFields(request.query);
  const token = liveRequestToken(name, world);
  const keyName = keyNameOf(key);
  const matches = token?.keyName === keyName && keyName && !world.expiredKeys.has(keyName);
  if (world.scenario.banner || !isEncoded(request.query) || !token || !matches) {
    return html(bannerPage, 'logon-delay banner');
  }
  if (!world.scenario.agreementAtCodePath) return showAgreement(session, token, world, false);
  session.pendingToken = token.token;
  return redirect(codePath, 'redirected to the agreement at the address of the code page');
}
