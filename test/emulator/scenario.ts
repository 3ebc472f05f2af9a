import type { CodePageName } from './pages/code-pages.ts';

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
  /** Show the agreement at the address of the code page. */
  agreementAtCodePath: boolean;
  acceptTermsBox: boolean;
  /** Does the redirect to a registered callback carry oauth_token beside oauth_verifier? */
  callbackCarriesToken: boolean;
  rateLimit: boolean;
  secondLoginKillsFirst: boolean;
  /** Inject the script that records what happens in the page's own world. */
  recorder: boolean;
  /** oauth_callback_confirmed in the answer of request_token; null leaves it out. */
  confirmedFlag: 'true' | 'false' | null;
}

export const defaultScenario: Readonly<Scenario> = {
  codePage: 'plain',
  lateMs: 1500,
  smsPage: false,
  welcomeDetour: false,
  banner: false,
  agreementAtCodePath: false,
  acceptTermsBox: false,
  callbackCarriesToken: true,
  rateLimit: false,
  secondLoginKillsFirst: true,
  recorder: false,
  confirmedFlag: 'true',
};
