import type { Command, CommandType } from './command.ts';
import { hasExactly } from './has-exactly.ts';

const OF_PROFILE = ['type', 'profileId'];

/** The keys of each command, no more and no fewer. */
const KEYS: ReadonlyMap<unknown, readonly string[]> = new Map<CommandType, readonly string[]>([
  ['connect', OF_PROFILE],
  ['replaceToken', OF_PROFILE],
  ['keepEarlierToken', OF_PROFILE],
  ['reopenPage', OF_PROFILE],
  ['cancel', OF_PROFILE],
  ['useCode', [...OF_PROFILE, 'entry']],
  ['renew', OF_PROFILE],
  ['disconnect', OF_PROFILE],
  ['runCall', [...OF_PROFILE, 'operationId', 'input']],
  ['checkKeys', OF_PROFILE],
  ['lock', OF_PROFILE],
  ['resume', OF_PROFILE],
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
