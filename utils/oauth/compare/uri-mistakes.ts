import { decodeOnce } from '../parse-authorization-header.ts';
import { normalizeParameters, percentEncode } from '../signature.ts';
import type { Mistake } from './signing.ts';

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];
const DEFAULT_PORTS: Readonly<Record<string, string>> = { 'https:': '443', 'http:': '80' };
const SUFFIX = /\.(?:json|xml)$/;

const withPath = (uri: string, change: (path: string) => string) => {
  const { origin, pathname } = new URL(uri);
  return origin + change(pathname);
};

/** What may go wrong with the method and the address, the likeliest first. */
export const URI_MISTAKES = {
  methodInLowerCase: ({ method }) => [{ method: method.toLowerCase() }],
  otherMethod: ({ method }) => METHODS.filter((each) => each !== method).map((each) => ({ method: each })),
  queryInUri: ({ uri, pairs }, { request, signable }) => {
    const { search } = new URL(request.url);
    if (search === '') return [];
    const full = uri + search;
    const names = new Set(new URLSearchParams(search).keys());
    return [
      { uri: full },
      { uri: full, pairs: pairs.filter(([name]) => !names.has(name)) },
      { uri: uri + new URL(signable.url).search },
    ];
  },
  oauthInUri: ({ uri, pairs }, { signable }) => {
    const oauth = signable.oauth.map((pair) => pair.map(percentEncode).join('=')).join('&');
    const query = new URL(signable.url).search.slice(1);
    const both = query === '' ? [oauth] : [oauth, `${query}&${oauth}`, `${oauth}&${query}`];
    return [normalizeParameters(pairs), ...both]
      .map((all) => `${uri}?${all}`)
      .flatMap((full) => [{ uri: full }, { uri: full, pairs: [] }]);
  },
  httpInPlaceOfHttps: ({ uri }) => [
    { uri: uri.startsWith('https:') ? uri.replace('https:', 'http:') : uri.replace('http:', 'https:') },
  ],
  defaultPortKept: ({ uri }) => {
    const { protocol, port, host, pathname } = new URL(uri);
    return port === '' ? [{ uri: `${protocol}//${host}:${DEFAULT_PORTS[protocol]}${pathname}` }] : [];
  },
  portLeftOut: ({ uri }) => {
    const { protocol, port, hostname, pathname } = new URL(uri);
    return port === '' ? [] : [{ uri: `${protocol}//${hostname}${pathname}` }];
  },
  otherHost: ({ uri }, { hosts }) => {
    const { protocol, host, pathname } = new URL(uri);
    return hosts.filter((each) => each !== host).map((each) => ({ uri: `${protocol}//${each}${pathname}` }));
  },
  slashAdded: ({ uri }) => (uri.endsWith('/') ? [] : [{ uri: `${uri}/` }]),
  slashLeftOut: ({ uri }) => (uri.endsWith('/') ? [{ uri: uri.slice(0, -1) }] : []),
  suffixLeftOut: ({ uri }) => (SUFFIX.test(uri) ? [{ uri: uri.replace(SUFFIX, '') }] : []),
  suffixAdded: ({ uri }) => (SUFFIX.test(uri) ? [] : [{ uri: `${uri}.json` }, { uri: `${uri}.xml` }]),
  uriInOtherCase: ({ uri }, { request }) => [
    { uri: request.url.trim().split(/[?#]/)[0] ?? '' },
    { uri: uri.toLowerCase() },
    { uri: uri.toUpperCase() },
    { uri: withPath(uri, (path) => path.toUpperCase()) },
  ],
  pathAlone: ({ uri }) => {
    const { host, pathname } = new URL(uri);
    return [{ uri: pathname }, { uri: host + pathname }];
  },
  pathEncodedOtherwise: ({ uri }) => [
    { uri: withPath(uri, decodeOnce) },
    { uri: withPath(uri, (path) => path.split('/').map(percentEncode).join('/')) },
    { uri: withPath(uri, (path) => path.split('/').map(decodeOnce).map(percentEncode).join('/')) },
  ],
} as const satisfies Readonly<Record<string, Mistake>>;
