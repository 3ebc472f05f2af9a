import type { Answer } from '../../http/send.ts';
import { findApiError } from './find-api-error.ts';
import { rootOf } from './root-of.ts';

/** Where there are no accounts the list is empty, and not the answer. */
const NEVER_EMPTY = '/v1/accounts/list';

/**
 * Whether the body of a 2xx answers the call that it came to: JSON, or XML as E*TRADE names it, without an error in it;
 * or nothing, which is how it says that there is none. A page or a sentence in its place answers nothing.
 */
export function isCallAnswer({ url, body }: Pick<Answer, 'url' | 'body'>): boolean {
  if (!/\S/.test(body)) return !url.endsWith(NEVER_EMPTY);
  if (/^\s*[[{]/.test(body)) return findApiError(body) === null;
  return rootOf(body)?.endsWith('Response') ?? false;
}
