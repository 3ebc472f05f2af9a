import { COMMANDS, type Command } from './command.ts';
import { cutTexts } from './fields.ts';
import { type FieldsByType, isMessage } from './is-message.ts';

const FIELDS: FieldsByType = new Map(Object.entries(COMMANDS).map(([type, { takes }]) => [type, takes]));

/** A message as a command, or null where it is not exactly one. */
export function parseCommand(message: unknown): Command | null {
  return isMessage(message, FIELDS) ? (message as Command) : null;
}

/** Whether a message would be a command, were a text in it not longer than it may be. */
export function isTooLong(message: unknown): boolean {
  return parseCommand(message) === null && parseCommand(cutTexts(message)) !== null;
}
