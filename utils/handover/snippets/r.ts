import { quoted } from './quoting.ts';
import { type SnippetCall, spelt } from './snippet-call.ts';
import { before, inR, READ, type Variables } from './variables.ts';

const APP = `httr::oauth_app(
  "etrade",
  key = Sys.getenv("${READ.key}"),
  secret = Sys.getenv("${READ.secret}")
)`;

/** etrader finds key and token in options of its own, and wants the token as a list of exactly these four. */
function byEtrader({ environment }: SnippetCall): string {
  const [suffix, sandbox] = environment === 'sandbox' ? ['sand', 'TRUE'] : ['prod', 'FALSE'];
  return `options(etrade_cred_${suffix} = ${APP})
options(etrade_acctok_${suffix} = list(
  oauth_token = Sys.getenv("${READ.token}"),
  oauth_token_secret = Sys.getenv("${READ.tokenSecret}"),
  creatTime = Sys.time(),
  sandbox = ${sandbox}
))
etrader::etrd_account_list(sandbox = ${sandbox})
`;
}

/** By the library that etrader signs with. */
const byHttr = ({ url }: SnippetCall) => `app <- ${APP}
url <- ${quoted(spelt(url))}
signature <- httr::oauth_signature(
  url,
  app = app,
  token = Sys.getenv("${READ.token}"),
  token_secret = Sys.getenv("${READ.tokenSecret}")
)
answer <- httr::GET(url, httr::oauth_header(signature), httr::accept_json())
cat(httr::status_code(answer), httr::content(answer, "text", encoding = "UTF-8"), "\\n")
`;

export const rSnippet = (call: SnippetCall, variables: Variables): string =>
  before(inR(variables), call.operationId === 'listAccounts' ? byEtrader(call) : byHttr(call));
