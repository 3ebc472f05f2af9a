import type { Environment } from '../etrade/environments.ts';
import { type SignedCall, signedCurl, signedPowerShell } from './snippets/signed-call.ts';
import { SNIPPET_IDS, SNIPPETS, type SnippetId } from './snippets/snippets.ts';

/** A call that was signed already, as a command. */
export const SIGNED_TEXTS = {
  curl: signedCurl,
  powerShellCall: signedPowerShell,
} as const satisfies Readonly<Record<string, (call: SignedCall) => string>>;

export type SignedTextId = keyof typeof SIGNED_TEXTS;
export type CallTextId = SignedTextId | SnippetId;

/** Every text that a call of the console is given away in. */
export const CALL_TEXT_IDS = [
  ...(Object.keys(SIGNED_TEXTS) as SignedTextId[]),
  ...SNIPPET_IDS,
] as readonly CallTextId[];

export const isSignedText = (id: CallTextId): id is SignedTextId => id in SIGNED_TEXTS;

export const callFileName = (id: SnippetId, operationId: string, environment: Environment): string =>
  `etrade-${operationId.replace(/\W/g, '') || 'call'}-${environment}${SNIPPETS[id].extension}`;
