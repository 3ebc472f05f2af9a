import type { Command, CommandType } from './command.ts';
import { hasExactly } from './has-exactly.ts';

const KEYS: ReadonlyMap<unknown, readonly string[]> = new Map<CommandType, readonly string[]>([
  ['connect', ['type', 'profileId']],
  ['replaceToken', ['type', 'profileId']],
  ['keepEarlierToken', ['type', 'profileId']],
  ['reopenPage', ['type', 'profileId']],
  ['cancel', ['type', 'profileId']],
  ['useCode', ['type', 'profileId', 'entry']],
  ['renew', ['type', 'profileId']],
  ['disconnect', ['type', 'profileId']],
  ['runCall', ['type', 'profileId', 'operationId', 'input']],
  ['checkKeys', ['type', 'profileId']],
  ['lock', ['type', 'profileId']],
  ['resume', ['type', 'profileId']],
  ['settle', ['type']],
]);

const MAX_CHARACTERS = 4096;
const MAX_PARAMETERS = 32;

/** A message as a command, or null where it is not exactly one. */
export function parseCommand(message: unknown): Command | null {
  if (!hasExactly(message, KEYS)) return null;
  const { type: _, input, ...texts } = message;
  if (!Object.values(texts).every(isShortText)) return null;
  if ('input' in message && !isCallInput(input)) return null;
  return message as unknown as Command;
}

function isCallInput(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return false;
  const entries = Object.entries(input);
  return entries.length <= MAX_PARAMETERS && entries.flat().every(isShortText);
}

function isShortText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= MAX_CHARACTERS;
}
