import { quoted } from './quoting.ts';
import { ACCEPT, type SnippetCall, spelt } from './snippet-call.ts';
import { before, inPython, READ, type Variables } from './variables.ts';

/** A function of its own, with what it takes. */
interface OwnFunction {
  readonly of: 'ETradeAccounts' | 'ETradeMarket';
  readonly call: string;
}

/** It writes values into the path as they are. */
const isPlain = (value: string) => /^[\w.:,-]+$/.test(value);

/**
 * The functions that send no parameter but what is asked: the others have defaults that they send as well, or spell
 * names in their own way.
 */
const FUNCTIONS: Readonly<Record<string, (input: SnippetCall['input']) => OwnFunction>> = {
  listAccounts: () => ({ of: 'ETradeAccounts', call: 'list_accounts(' }),
  getQuotes: ({ symbols = '' }) => ({
    of: 'ETradeMarket',
    call: `get_quote([${symbols
      .split(/\s*,\s*/)
      .map(quoted)
      .join(', ')}], `,
  }),
  lookUpProduct: ({ search = '' }) => ({ of: 'ETradeMarket', call: `look_up_product(${quoted(search)}, ` }),
};

function functionFor({ operationId, input, url }: SnippetCall): OwnFunction | null {
  const isAsItIs =
    !url.includes('?') && Object.values(input).every((value) => value === '' || isPlain(value));
  return isAsItIs ? (FUNCTIONS[operationId]?.(input) ?? null) : null;
}

/** Its classes take the sandbox where nothing is said. */
export function pyetradeSnippet(call: SnippetCall, variables: Variables): string {
  const own = functionFor(call);
  const answer = own
    ? `print(json.dumps(etrade.${own.call}resp_format="json")))`
    : `answer = etrade.session.get(${quoted(spelt(call.url))}, headers={"Accept": ${quoted(ACCEPT)}})
print(answer.status_code, answer.text)`;
  const rest = `etrade = pyetrade.${own?.of ?? 'ETradeAccounts'}(
    os.environ["${READ.key}"],
    os.environ["${READ.secret}"],
    os.environ["${READ.token}"],
    os.environ["${READ.tokenSecret}"],
    dev=${call.environment === 'sandbox' ? 'True' : 'False'},
)
${answer}
`;
  const imports = own ? 'import json\nimport os' : 'import os';
  return `${imports}\n\nimport pyetrade\n\n${before(inPython(variables), rest)}`;
}
