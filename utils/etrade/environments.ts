export type Environment = 'sandbox' | 'production';

export type ApiHost = 'api.etrade.com' | 'apisb.etrade.com';

export interface EnvironmentFacts {
  readonly title: string;
  /** Where /v1 lives. A token of one environment works on no other host. */
  readonly apiHost: ApiHost;
  /** E*TRADE documents one authorization host for both environments. */
  readonly oauthHost: ApiHost;
}

export const ENVIRONMENTS: Readonly<Record<Environment, EnvironmentFacts>> = {
  sandbox: { title: 'Sandbox', apiHost: 'apisb.etrade.com', oauthHost: 'api.etrade.com' },
  production: { title: 'Production', apiHost: 'api.etrade.com', oauthHost: 'api.etrade.com' },
};

/** What the manifest asks for, and a person may withdraw. */
export const API_ORIGINS: readonly string[] = ['https://api.etrade.com/*', 'https://apisb.etrade.com/*'];

/** Where the content script runs, as the manifest asks for it; a person may withdraw that too. */
export const PAGE_ORIGINS: readonly string[] = ['https://us.etrade.com/e/t/etws/*'];

/** Some clients authorize sandbox keys on apisb: a profile may choose. */
export const OAUTH_HOSTS: readonly ApiHost[] = ['api.etrade.com', 'apisb.etrade.com'];
