import { buildCallUrl, type CallInput } from '../../etrade/catalogue/build-call-url.ts';
import type { Environment } from '../../etrade/environments.ts';
import { encodeQuery } from '../../oauth/encode-query.ts';

/** The call that a snippet makes: a GET. */
export interface SnippetCall {
  readonly environment: Environment;
  readonly url: string;
  /** What it was made of, for libraries that have a function of their own for it. */
  readonly operationId: string;
  readonly input: CallInput;
}

/** What every snippet asks for, as the console does. */
export const ACCEPT = 'application/json';

export function listAccountsCall(environment: Environment): SnippetCall {
  const operation = { id: 'listAccounts', path: '/accounts/list', parameters: [] };
  return { environment, url: buildCallUrl(operation, {}, environment), operationId: operation.id, input: {} };
}

/** An address in its parts, with the query as it is signed: libraries differ about any other spelling. */
export function partsOf(address: string) {
  const { origin, pathname, searchParams } = new URL(address);
  const query = encodeQuery([...searchParams]);
  return { origin, path: pathname, query, parameters: [...searchParams] };
}

/** The address as every library signs and sends it alike. */
export function spelt(address: string): string {
  const { origin, path, query } = partsOf(address);
  return origin + path + (query && `?${query}`);
}
