import { csharpSnippet } from './csharp.ts';
import { goSnippet } from './go.ts';
import { nodeSnippet } from './node.ts';
import { pyetradeSnippet } from './pyetrade.ts';
import { rSnippet } from './r.ts';
import { requestsOauthlibSnippet } from './requests-oauthlib.ts';
import { shellScript } from './shell-script.ts';
import type { SnippetCall } from './snippet-call.ts';
import type { Variables } from './variables.ts';

export interface Snippet {
  /** Of its file. */
  readonly extension: string;
  /** @param variables set at its beginning; it reads them from its environment in any case */
  readonly write: (call: SnippetCall, variables: Variables) => string;
}

/** Any call in each language: of the hub, which lists the accounts, and of the console. */
export const SNIPPETS = {
  script: { extension: '.sh', write: shellScript },
  pyetrade: { extension: '.py', write: pyetradeSnippet },
  requestsOauthlib: { extension: '.py', write: requestsOauthlibSnippet },
  node: { extension: '.mjs', write: nodeSnippet },
  go: { extension: '.go', write: goSnippet },
  csharp: { extension: '.cs', write: csharpSnippet },
  r: { extension: '.R', write: rSnippet },
} as const satisfies Readonly<Record<string, Snippet>>;

export type SnippetId = keyof typeof SNIPPETS;
export const SNIPPET_IDS = Object.keys(SNIPPETS) as readonly SnippetId[];
