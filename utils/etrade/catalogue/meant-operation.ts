import type { CallInput } from './build-call-url.ts';
import { FREE_PATH, findOperation, OPERATIONS, type Operation } from './operations.ts';

/** What may stand before a path. */
const ROOT = /^(?:(?:https:\/\/)?[\w.-]+\.etrade\.com)?\/?(?:v1\/)?/i;

/**
 * What a call asks for: of a free path, the call of the catalogue that it leads to, where it leads to one. Its pace, and
 * what a number in its answer means, go by that; where it is sent to does not.
 */
export function meantOperation(call: {
  readonly operationId: string;
  readonly input: CallInput;
}): Operation | undefined {
  const operation = findOperation(call.operationId);
  if (operation?.id !== FREE_PATH) return operation;
  const [asked = ''] = (call.input.path ?? '').split('?', 1);
  const path = `/${asked
    .trim()
    .replace(ROOT, '')
    .replace(/(?:\.json)?\/?$/i, '')}`;
  return OPERATIONS.find((each) => leadsTo(each, path)) ?? { ...operation, path };
}

const leadsTo = ({ path }: Operation, asked: string) =>
  new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(asked);
