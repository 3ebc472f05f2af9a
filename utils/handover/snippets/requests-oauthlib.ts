import { ENVIRONMENTS, type Environment } from '../../etrade/environments.ts';
import { before, inPython, READ, type Variables } from './variables.ts';

export function requestsOauthlibSnippet(environment: Environment, variables: Variables): string {
  const rest = `etrade = OAuth1Session(
    os.environ["${READ.key}"],
    os.environ["${READ.secret}"],
    os.environ["${READ.token}"],
    os.environ["${READ.tokenSecret}"],
)
answer = etrade.get("https://${ENVIRONMENTS[environment].apiHost}/v1/accounts/list.json")
print(answer.status_code, answer.text)
`;
  return `import os\n\nfrom requests_oauthlib import OAuth1Session\n\n${before(inPython(variables), rest)}`;
}
