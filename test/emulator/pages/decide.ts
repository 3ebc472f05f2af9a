import { type Answer, html, redirect } from '../answer.ts';
import type { RequestToken } from '../oauth/tokens.ts';
import { percentEncode } from '../rfc5849.ts';
import { formFields, type SeenRequest } from '../seen-request.ts';
import { activeCallback, type World } from '../world.ts';
import { liveRequestToken, loginRedirect, showAgreement } from './authorize.ts';
import { codePages } from './code-pages.ts';
import { bannerPage, declinedPage } from './notice-pages.ts';
import { type Session, sessionOf } from './session.ts';

/** The callback's own query stays; the verifier comes last. */
function callbackUrl(callback: string, token: RequestToken, verifier: string, carriesToken: boolean): string {
  const oauthToken = carriesToken ? `oauth_token=${percentEncode(token.token)}&` : '';
  return `${callback}${callback.includes('?') ? '&' : '?'}${oauthToken}oauth_verifier=${percentEncode(verifier)}`;
}

function accept(session: Session, token: RequestToken, world: World): Answer {
  const { scenario, tokens } = world;
  const verifier = tokens.issueVerifier(token);
  session.lastCode = verifier;
  const callback = activeCallback(world, token.keyName);
  if (callback !== undefined) {
    const location = callbackUrl(callback, token, verifier, scenario.callbackCarriesToken);
    return redirect(location, 'accepted: redirected to the registered callback');
  }
  const page = codePages[scenario.codePage].html(verifier, scenario.lateMs);
  return html(page, `accepted: code page ${scenario.codePage}`);
}

/** The agreement's form. Posting it again shows the same code for as long as the request token lives. */
export function decide(request: SeenRequest, world: World): Answer {
  const session = sessionOf(request, world.sessions);
  if (!session?.loggedIn) return loginRedirect(request);
  const fields = formFields(request.body);
  const token = liveRequestToken(session.agreements.get(fields.stk1 ?? '') ?? '', world);
  if (!token || fields.formpost !== '1') return html(bannerPage, 'logon-delay banner');
  if (fields.submit === 'Decline') {
    token.spent = true;
    return html(declinedPage, 'declined');
  }
  const termsMissing = world.scenario.acceptTermsBox && fields.acceptTerms !== '1';
  if (fields.submit !== 'Accept' || termsMissing) return showAgreement(session, token, world, true);
  return accept(session, token, world);
}

/** A plain GET of the code page's address: the agreement that lives there, or the code page of a frame. */
export function codeAddress(request: SeenRequest, world: World): Answer {
  const session = sessionOf(request, world.sessions);
  if (!session?.loggedIn) return loginRedirect(request);
  if (formFields(request.query).frame === '1' && session.lastCode) {
    return html(codePages.plain.html(session.lastCode, 0), 'code page in a frame');
  }
  const token = liveRequestToken(session.pendingToken ?? '', world);
  return token ? showAgreement(session, token, world, true) : html(bannerPage, 'logon-delay banner');
}
