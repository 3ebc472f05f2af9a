import type { Handover } from './shapes/handover.ts';
import { READ, type Variables } from './snippets/variables.ts';

/** Key and token under the names that most programs read. */
export function variablesOf(handover: Handover): Variables {
  const { consumerKey, consumerSecret, token, tokenSecret } = handover;
  return [
    [READ.key, consumerKey],
    ...(consumerSecret === null ? [] : [[READ.secret, consumerSecret] as const]),
    [READ.token, token],
    [READ.tokenSecret, tokenSecret],
  ];
}

/** The environment in both words that programs ask for. */
export const environmentVariables = ({ environment }: Handover): Variables => [
  ['ETRADE_ENVIRONMENT', environment],
  ['ETRADE_SANDBOX', String(environment === 'sandbox')],
];

/** The token under the other names that are about. */
export const aliasesOf = ({ token, tokenSecret }: Handover): Variables => [
  ['ETRADE_ACCESS_SECRET', tokenSecret],
  ['ETRADE_OAUTH_TOKEN', token],
  ['ETRADE_OAUTH_TOKEN_SECRET', tokenSecret],
];
