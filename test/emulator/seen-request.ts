import { type Pair, parseAuthorizationHeader, parseForm } from './rfc5849.ts';

export interface SeenRequest {
  protocol: '1.1' | '2.0';
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
  headers: Readonly<Record<string, string | string[] | undefined>>;
  httpVersion?: string;
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
  const headers = Object.fromEntries(
    Object.entries(head.headers).filter(([name, value]) => value !== undefined && !name.startsWith(':')),
  ) as Record<string, string | string[]>;
  // HTTP/2 has a pseudo-header in its place.
  const sentHost = String(head.headers[':authority'] ?? headers.host ?? '');
  const inHeader = parseAuthorizationHeader(header({ headers }, 'authorization'))?.parameters;
  const inQuery = Object.entries(formFields(query)).filter(([name]) => name.startsWith('oauth_'));
  return {
    protocol: head.httpVersion?.startsWith('2') ? '2.0' : '1.1',
    method: head.method ?? 'GET',
    host: sentHost.replace(/:\d+$/, '').toLowerCase(),
    path,
    query,
    url: `https://${sentHost}${target}`,
    headers,
    oauth: Object.fromEntries(inHeader ?? inQuery),
    oauthInHeader: inHeader !== undefined,
    body,
  };
}
