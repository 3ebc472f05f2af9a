import type { Environment } from '../../etrade/environments.ts';
import { before, inPython, READ, type Variables } from './variables.ts';

/** Its classes take the sandbox where nothing is said. */
export function pyetradeSnippet(environment: Environment, variables: Variables): string {
  const rest = `accounts = pyetrade.ETradeAccounts(
    os.environ["${READ.key}"],
    os.environ["${READ.secret}"],
    os.environ["${READ.token}"],
    os.environ["${READ.tokenSecret}"],
    dev=${environment === 'sandbox' ? 'True' : 'False'},
)
print(accounts.list_accounts(resp_format="json"))
`;
  return `import os\n\nimport pyetrade\n\n${before(inPython(variables), rest)}`;
}
