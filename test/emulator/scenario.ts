import type { CodePageName } from './pages/code-pages.ts';

/** What renewing does: `page` is a page instead of the text, `noEffect` the text alone; neither changes anything. */
export type Renewal = 'renewed' | 'page' | 'noEffect' | 'token_expired' | 'token_rejected';

/** What the pages and the endpoints do; change a field and the next request follows it. */
export interface Scenario {
  codePage: CodePageName;
  /** Delay of the late code pages. */
  lateMs: number;
  /** Ask for a code by SMS after the password. */
  smsPage: boolean;
  /** End the login on a welcome page instead of the authorize page. */
  welcomeDetour: boolean;
  /** Answer authorize with the logon-delay banner, whatever it asks. */
  banner: boolean;
  /** Answer authorize with an error report. */
  authorizeFails: boolean;
  /** Show the agreement at the address of the code page. */
  agreementAtCodePath: boolean;
  acceptTermsBox: boolean;
  /** Does the redirect to a registered callback carry oauth_token beside oauth_verifier? */
  callbackCarriesToken: boolean;
  secondLoginKillsFirst: boolean;
  /** Inject the script that records what happens in the page's own world. */
  recorder: boolean;
  /** oauth_callback_confirmed in the answer of request_token; null leaves it out. */
  confirmedFlag: 'true' | 'false' | null;
  /** What a refused callback names in oauth_acceptable_callback: the address that is active has no evidence. */
  acceptableCallback: 'oob' | 'active' | null;
  /** The hosts that take a key at /oauth; any other answers with an error report. */
  oauthHosts: 'documented' | 'own';
  /** Answer access_token with an error report; the code stays unused. */
  accessTokenFails: boolean;
  /** What a call says with a token that nobody has used for two hours. */
  idleCall: 'token_expired' | 'token_rejected' | 'works';
  idleRenew: Renewal;
  activeRenew: Renewal;
  idleRevoke: 'revoked' | 'token_expired' | 'token_rejected';
  rateLimit: boolean;
  /** How "too many" is said: an error report, or the same sentence as an error of the API. */
  rateLimitAs: 'page' | 'error';
  rateLimitStatus: number;
  /** Answer each call with code 100: not available for a moment. */
  serviceUnavailable: boolean;
  errorsCarryCode: boolean;
  /** The status of an answer that has nothing to list, and no body. */
  nothingStatus: number;
  /** Do answers of the API set a cookie, allow to be kept, come packed? */
  apiCookies: boolean;
  apiCaching: boolean;
  apiPacked: boolean;
}

export const defaultScenario: Readonly<Scenario> = {
  codePage: 'plain',
  lateMs: 1500,
  smsPage: false,
  welcomeDetour: false,
  banner: false,
  authorizeFails: false,
  agreementAtCodePath: false,
  acceptTermsBox: false,
  callbackCarriesToken: true,
  secondLoginKillsFirst: true,
  recorder: false,
  confirmedFlag: 'true',
  acceptableCallback: 'oob',
  oauthHosts: 'documented',
  accessTokenFails: false,
  idleCall: 'token_expired',
  idleRenew: 'renewed',
  activeRenew: 'renewed',
  idleRevoke: 'revoked',
  rateLimit: true,
  rateLimitAs: 'page',
  rateLimitStatus: 400,
  serviceUnavailable: false,
  errorsCarryCode: true,
  nothingStatus: 204,
  apiCookies: false,
  apiCaching: false,
  apiPacked: false,
};
