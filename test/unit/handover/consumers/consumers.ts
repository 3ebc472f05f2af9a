import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormatId } from '@/utils/handover/formats';
import type { SnippetId } from '@/utils/handover/snippets/snippets';
import { type InterpreterName, PYTHON } from '../../../emulator/strangers/interpreters.ts';

type Command = readonly [name: string, ...args: string[]];

/** Who reads or runs a text, in a folder of its own in which `SIGNING` signs with the variables that it is given. */
export interface Consumer {
  readonly name: string;
  readonly needs: InterpreterName | null;
  /** Each must end with 0. */
  readonly commands: readonly Command[];
  /** The text's file; what is there beside it. */
  readonly file: string;
  readonly around?: (text: string) => string;
  readonly beside?: Readonly<Record<string, string>>;
  readonly isGivenKey?: boolean;
}

/** A program that makes a signed call with its environment. */
export const SIGNING = 'signing.mjs';

const node = process.execPath;
const standIn = (name: string) => readFileSync(join(import.meta.dirname, 'stand-ins', name), 'utf8');

export const NODE: Consumer = {
  name: 'Node',
  needs: null,
  file: 'program.mjs',
  commands: [[node, 'program.mjs']],
};

export const REQUESTS_OAUTHLIB: Consumer = {
  name: 'requests-oauthlib',
  needs: 'requests-oauthlib',
  file: 'program.py',
  commands: [[PYTHON, 'program.py']],
};

export const GO: Consumer = {
  name: 'Go',
  needs: 'Go',
  file: 'program.go',
  commands: [
    ['sh', '-c', 'test -z "$(gofmt -l program.go)"'],
    ['go', 'vet', 'program.go'],
    ['go', 'run', 'program.go'],
  ],
};

const ETRADER = {
  // httr asks the environment for an authority on Windows only.
  '.Rprofile': 'httr::set_config(httr::config(cainfo = Sys.getenv("CURL_CA_BUNDLE")))\n',
  'source/DESCRIPTION': 'Package: etrader\nVersion: 0.1\nTitle: Stand-in\n',
  'source/NAMESPACE': 'export(etrd_account_list)\n',
  'source/R/etrader.R': standIn('etrader.R'),
};

/** What signs without etrader. */
export const HTTR: Consumer = {
  name: 'R with httr',
  needs: 'R',
  file: 'program.R',
  beside: { '.Rprofile': ETRADER['.Rprofile'] },
  commands: [['Rscript', 'program.R']],
};

export const R: Consumer = {
  name: 'R with a stand-in for etrader',
  needs: 'R',
  file: 'program.R',
  beside: ETRADER,
  commands: [
    ['R', 'CMD', 'INSTALL', '--no-docs', '--no-test-load', '--no-byte-compile', '-l', '.', 'source'],
    ['Rscript', 'program.R'],
  ],
};

/**
 * What a new project of .NET has by itself, and Mono's compiler has not. Left to end by itself, Mono waits for ever for
 * a thread of its pool once in fifty times, when everything is said.
 */
function inClass(text: string): string {
  const [head = '', ...rest] = text.split('\n\n');
  return `using System;
using System.Threading.Tasks;
${head}
class Program
{
    static void Main() { Run().Wait(); Environment.Exit(0); }
    static async Task Run()
    {
        ${rest.join('\n\n')}
    }
}
`;
}

export const CSHARP: Consumer = {
  name: 'Mono with a stand-in for RestSharp',
  needs: 'Mono',
  file: 'program.cs',
  around: inClass,
  beside: { 'RestSharp.cs': standIn('RestSharp.cs') },
  commands: [
    ['mcs', '-out:program.exe', 'program.cs', 'RestSharp.cs'],
    ['mono', 'program.exe'],
  ],
};

const shell = (reading: string): Consumer => ({
  name: 'a shell',
  needs: null,
  file: 'variables',
  commands: [['sh', '-c', `${reading} . ./variables; exec "$0" "$1"`, node, SIGNING]],
});

const LOADING = 'import os, sys, dotenv; dotenv.load_dotenv(".env"); os.execv(sys.argv[1], sys.argv[1:])';

const DOTENV: readonly Consumer[] = [
  shell('set -a;'),
  { name: 'Node', needs: null, file: '.env', commands: [[node, '--env-file=.env', SIGNING]] },
  {
    name: 'python-dotenv',
    needs: 'python-dotenv',
    file: '.env',
    commands: [[PYTHON, '-c', LOADING, node, SIGNING]],
  },
];

/** A host starts its server with what stands under `env`. */
const HOST = `import host from './host.json' with { type: 'json' };
Object.assign(process.env, host.env);
await import('./${SIGNING}');
`;

/** The names under which the programs look for the token and its secret. */
const READER = `import file from './token.json' with { type: 'json' };
const all = (value) => Object.entries(value).flatMap(([name, each]) => (each instanceof Object ? all(each) : [[name, each]]));
const find = (names) => all(file).find(([name]) => names.test(name))[1];
process.env.ETRADE_ACCESS_TOKEN = find(/^(oauth_token|access_token|accessToken|token)$/);
process.env.ETRADE_ACCESS_TOKEN_SECRET = find(/^(oauth_token_secret|access_token_secret|accessSecret|token_secret)$/);
await import('./${SIGNING}');
`;

const read = (name: string, file: string, reader: string): Consumer => ({
  name,
  needs: null,
  file,
  beside: { 'reader.mjs': reader },
  commands: [[node, 'reader.mjs']],
});

const TOKEN_FILE: readonly Consumer[] = [
  { ...read('a reader of JSON', 'token.json', READER), isGivenKey: true },
];

const PYETRADE: Consumer = {
  ...REQUESTS_OAUTHLIB,
  name: 'Python with a stand-in for pyetrade',
  beside: { 'pyetrade.py': standIn('pyetrade.py') },
};

/** What signs for itself or was signed, run by a shell that knows nothing but POSIX, and by the one that most people have. */
export const SHELLS: readonly Consumer[] = ['dash', 'bash'].map((name) => ({
  name,
  needs: 'curl',
  file: 'program.sh',
  commands: [[name, 'program.sh']],
}));

/** Any call, by language. */
export const CALLERS: Readonly<Record<SnippetId, readonly Consumer[]>> = {
  script: SHELLS,
  pyetrade: [PYETRADE],
  requestsOauthlib: [REQUESTS_OAUTHLIB],
  node: [NODE],
  go: [GO],
  csharp: [CSHARP],
  r: [HTTR],
};

export const CONSUMERS: Readonly<Record<FormatId, readonly Consumer[]>> = {
  dotEnv: DOTENV,
  shell: [shell('')],
  powerShell: [
    {
      name: 'PowerShell',
      needs: 'PowerShell',
      file: 'variables.ps1',
      commands: [['pwsh', '-NoProfile', '-Command', `. ./variables.ps1; & '${node}' ${SIGNING}`]],
    },
  ],
  pyetrade: [PYETRADE],
  requestsOauthlib: [REQUESTS_OAUTHLIB],
  node: [NODE],
  etradeTs: [NODE],
  eTradeApi: [NODE],
  go: [GO],
  csharp: [CSHARP],
  r: [R],
  mcp: [read('the host of a server', 'host.json', HOST)],
  jjmerriMcp: DOTENV,
  json: TOKEN_FILE,
  etradeMcp: TOKEN_FILE,
  etradeClient: TOKEN_FILE,
  etradeCli: TOKEN_FILE,
  localApi: TOKEN_FILE,
  quantCore: TOKEN_FILE,
  finance: TOKEN_FILE,
  premiumHunter: TOKEN_FILE,
  unofficialApi: TOKEN_FILE,
  discordAlerts: TOKEN_FILE,
  rasesh6: TOKEN_FILE,
  oauthPair: TOKEN_FILE,
  accessPair: TOKEN_FILE,
};
