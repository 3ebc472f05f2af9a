import type { SnippetCall } from './snippet-call.ts';
import { before, inNode, READ, type Variables } from './variables.ts';

/** It takes the sandbox where nothing is said. */
export function eTradeApiSnippet({ environment }: SnippetCall, variables: Variables): string {
  const rest = `const client = new ETrade({
  mode: '${environment === 'sandbox' ? 'dev' : 'prod'}',
  key: process.env.${READ.key},
  secret: process.env.${READ.secret},
  accessToken: process.env.${READ.token},
  accessSecret: process.env.${READ.tokenSecret},
});
console.log(JSON.stringify(await client.listAccounts()));
`;
  return `import { ETrade } from 'e-trade-api';\n\n${before(inNode(variables), rest)}`;
}
