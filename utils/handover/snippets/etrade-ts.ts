import type { SnippetCall } from './snippet-call.ts';
import { before, inNode, READ, type Variables } from './variables.ts';

/** It knows "sandbox" and "live"; any other word is an invalid address to it. */
export function etradeTsSnippet({ environment }: SnippetCall, variables: Variables): string {
  const rest = `const client = new etradeTs.default({
  consumerKey: process.env.${READ.key},
  consumerSecret: process.env.${READ.secret},
  accessToken: process.env.${READ.token},
  accessTokenSecret: process.env.${READ.tokenSecret},
  environment: '${environment === 'sandbox' ? 'sandbox' : 'live'}',
});
console.log(JSON.stringify(await client.accounts.ListAccounts()));
`;
  return `import etradeTs from 'etrade-ts';\n\n${before(inNode(variables), rest)}`;
}
