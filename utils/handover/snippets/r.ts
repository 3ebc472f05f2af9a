import type { Environment } from '../../etrade/environments.ts';
import { before, inR, READ, type Variables } from './variables.ts';

/** For etrader: it finds key and token in options of its own, and wants the token as a list of exactly these four. */
export function rSnippet(environment: Environment, variables: Variables): string {
  const [suffix, sandbox] = environment === 'sandbox' ? ['sand', 'TRUE'] : ['prod', 'FALSE'];
  const rest = `options(etrade_cred_${suffix} = httr::oauth_app(
  "etrade",
  key = Sys.getenv("${READ.key}"),
  secret = Sys.getenv("${READ.secret}")
))
options(etrade_acctok_${suffix} = list(
  oauth_token = Sys.getenv("${READ.token}"),
  oauth_token_secret = Sys.getenv("${READ.tokenSecret}"),
  creatTime = Sys.time(),
  sandbox = ${sandbox}
))
etrader::etrd_account_list(sandbox = ${sandbox})
`;
  return before(inR(variables), rest);
}
