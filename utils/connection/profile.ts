import { type ApiHost, ENVIRONMENTS, type Environment } from '../etrade/environments.ts';

/** One consumer key of one person in one environment. */
export interface Profile {
  readonly id: string;
  readonly label: string;
  readonly environment: Environment;
  readonly oauthHost: ApiHost;
}

const builtIn = (environment: Environment): Profile => ({
  id: environment,
  label: ENVIRONMENTS[environment].title,
  environment,
  oauthHost: ENVIRONMENTS[environment].oauthHost,
});

/** What a fresh install has. */
export const BUILT_IN_PROFILES: readonly Profile[] = [builtIn('sandbox'), builtIn('production')];
