import type { Environment } from '../etrade/environments.ts';
import type { Handover } from './shapes/handover.ts';
import { type ShapeId, shapedText } from './shapes/token-shapes.ts';
import { eTradeApiSnippet } from './snippets/e-trade-api.ts';
import { etradeTsSnippet } from './snippets/etrade-ts.ts';
import { listAccountsCall } from './snippets/snippet-call.ts';
import { SNIPPETS, type Snippet } from './snippets/snippets.ts';
import type { Variables } from './snippets/variables.ts';
import { dotEnvText, mcpText, powerShellText, shellText } from './variable-texts.ts';
import { aliasesOf, environmentVariables, variablesOf } from './variables-of.ts';

/** What a person may want beside the usual. The consumer secret can go into some shapes only. */
export type Choice = 'secret' | 'aliases' | 'token';
export type Chosen = Readonly<Partial<Record<Choice, boolean>>>;

export interface Format {
  /** Where the program looks for it; null for what goes where the person wants it. */
  readonly path: ((handover: Handover) => string) | null;
  readonly fileName: (environment: Environment) => string;
  readonly choices: readonly Choice[];
  readonly text: (handover: Handover, chosen: Chosen) => string;
}

const named = (name: string, extension: string) => (environment: Environment) =>
  `${name}-${environment}${extension}`;

/** Key, environment and token as variables of one language or another. */
const environmentOf = (
  extension: string,
  write: (variables: Variables) => string,
  path: Format['path'] = null,
): Format => ({
  path,
  fileName: named('etrade', extension),
  choices: ['secret', 'aliases'],
  text: (handover, { aliases }) =>
    write([
      ...environmentVariables(handover),
      ...variablesOf(handover),
      ...(aliases ? aliasesOf(handover) : []),
    ]),
});

const snippet = ({ extension, write }: Snippet): Format => ({
  path: null,
  fileName: named('etrade', extension),
  choices: ['secret'],
  text: (handover) => write(listAccountsCall(handover.environment), variablesOf(handover)),
});

/** A token file, under the name that its program gives it. */
const tokenFile = (
  shape: ShapeId,
  path: Format['path'],
  fileName: Format['fileName'],
  choices: readonly Choice[] = [],
): Format => ({ path, fileName, choices, text: (handover) => shapedText(shape, handover) });

const at = (path: string) => () => path;
const generalName = named('etrade-token', '.json');

/** Every text that the token is handed over in. What each is called, and what has to be known of it, is in the words. */
export const FORMATS = {
  dotEnv: environmentOf('.env', dotEnvText),
  shell: environmentOf('.sh', shellText),
  powerShell: environmentOf('.ps1', powerShellText),
  json: tokenFile('json', null, generalName, ['secret']),
  pyetrade: snippet(SNIPPETS.pyetrade),
  requestsOauthlib: snippet(SNIPPETS.requestsOauthlib),
  node: snippet(SNIPPETS.node),
  etradeTs: snippet({ extension: '.mjs', write: etradeTsSnippet }),
  eTradeApi: snippet({ extension: '.mjs', write: eTradeApiSnippet }),
  go: snippet(SNIPPETS.go),
  csharp: snippet(SNIPPETS.csharp),
  r: snippet(SNIPPETS.r),
  mcp: {
    path: null,
    fileName: named('etrade-mcp', '.json'),
    choices: ['secret', 'token'],
    text: (handover, { token }) => {
      const variables = variablesOf(handover).filter(([name]) => token || !name.includes('ACCESS_TOKEN'));
      return mcpText([...environmentVariables(handover), ...variables]);
    },
  },
  jjmerriMcp: environmentOf('.env', dotEnvText, at('.env')),
  etradeMcp: tokenFile('etradeMcp', at('~/.config/etrade-mcp/tokens.json'), at('tokens.json')),
  etradeClient: tokenFile(
    'etradeClient',
    ({ environment }) => `~/.local/share/etrade-cli/${environment}-token.json`,
    (environment) => `${environment}-token.json`,
  ),
  etradeCli: tokenFile(
    'etradeCli',
    ({ consumerKey }) => `~/.etrade/.${consumerKey}`,
    named('etrade-cli', '.json'),
  ),
  localApi: tokenFile('localApi', at('~/.etrade_tokens.json'), at('etrade_tokens.json')),
  quantCore: tokenFile('quantCore', at('~/.etrade_tokens.json'), at('etrade_tokens.json')),
  finance: tokenFile('finance', at('etrade_tokens.json'), at('etrade_tokens.json')),
  premiumHunter: tokenFile('premiumHunter', at('.etrade_tokens.json'), at('etrade_tokens.json')),
  unofficialApi: tokenFile('unofficialApi', at('.keys.json'), at('keys.json')),
  discordAlerts: tokenFile('discordAlerts', at('tokens.json'), at('tokens.json')),
  rasesh6: tokenFile('rasesh6', at('/tmp/etrade_tokens_default.json'), at('etrade_tokens_default.json')),
  oauthPair: tokenFile('oauthPair', null, generalName),
  accessPair: tokenFile('accessPair', null, generalName, ['secret']),
} as const satisfies Record<string, Format>;

export type FormatId = keyof typeof FORMATS;

export const FORMAT_IDS = Object.keys(FORMATS) as readonly FormatId[];
