import { quoted } from './quoting.ts';
import { ACCEPT, type SnippetCall, spelt } from './snippet-call.ts';
import { before, inPython, READ, type Variables } from './variables.ts';

export function requestsOauthlibSnippet({ url }: SnippetCall, variables: Variables): string {
  const rest = `etrade = OAuth1Session(
    os.environ["${READ.key}"],
    os.environ["${READ.secret}"],
    os.environ["${READ.token}"],
    os.environ["${READ.tokenSecret}"],
)
answer = etrade.get(${quoted(spelt(url))}, headers={"Accept": ${quoted(ACCEPT)}})
print(answer.status_code, answer.text)
`;
  return `import os\n\nfrom requests_oauthlib import OAuth1Session\n\n${before(inPython(variables), rest)}`;
}
