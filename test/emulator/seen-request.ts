import type { IncomingHttpHeaders } from 'node:http';
import { type Pair, parseAuthorizationHeader, parseForm } from './rfc5849.ts';

export interface SeenRequest {
  method: string;
  /** Without the port. */
  host: string;
  path: string;
  /** Raw, without the question mark. */
  query: string;
  /** As the client sent it: the Host header's name, the raw path and query. */
  url: string;
  headers: Record<string, string | string[]>;
  /** OAuth parameters of the Authorization header, or else of the query. Never of the body. */
  oauth: Record<string, string>;
  oauthInHeader: boolean;
  body: string;
}

export interface RequestHead {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
}

export function header(request: Pick<SeenRequest, 'headers'>, name: string): string {
  const value = request.headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

const textPair = ([name, value]: Pair): [string, string] => [
  Buffer.from(name).toString('utf8'),
  Buffer.from(value).toString('utf8'),
];

/** Decoded pairs of a query or a form body; of a repeated name the last counts. */
export const formFields = (form: string): Record<string, string> =>
  Object.fromEntries(parseForm(form).map(textPair));

export function seeRequest(head: RequestHead, body: string): SeenRequest {
  const target = head.url ?? '/';
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  const sentHost = head.headers.host ?? '';
  const inHeader = parseAuthorizationHeader(head.headers.authorization ?? '')?.parameters;
  const inQuery = Object.entries(formFields(query)).filter(([name]) => name.startsWith('oauth_'));
  return {
    method: head.method ?? 'GET',
    host: sentHost.replace(/:\d+$/, '').toLowerCase(),
    path,
    query,
    url: `https://${sentHost}${target}`,
    headers: Object.fromEntries(
      Object.entries(head.headers).filter((entry) => entry[1] !== undefined),
    ) as Record<string, string | string[]>,
    oauth: Object.fromEntries(inHeader ?? inQuery),
    oauthInHeader: inHeader !== undefined,
    body,
  };
}
