import type { Pair } from '../pair.ts';
import { percentEncode } from '../signature.ts';
import { type CurlOption, curlOptions } from './curl-options.ts';
import { splitShellWords } from './split-shell-words.ts';

/** A request that a signature was made for, as it is written down somewhere. */
export interface WrittenRequest {
  readonly method: string;
  /** As it is written: in no other spelling. */
  readonly url: string;
  /** Decoded pairs of a form. */
  readonly form?: readonly Pair[];
  /** A body of any other kind: no signature covers it. */
  readonly body?: string;
}

export interface CurlLine {
  readonly request: WrittenRequest;
  /** The Authorization header's value; null where the line has none. */
  readonly authorization: string | null;
}

/** What a line for curl sends; null where it is none, or names no address. */
export function readCurl(line: string): CurlLine | null {
  const [program = '', ...words] = splitShellWords(line.replace(/^\s*\$\s+/, ''));
  if (!/^(?:.*[\\/])?curl(?:\.exe)?$/i.test(program)) return null;
  const given = curlOptions(words);
  const all = (...options: (CurlOption | 'word')[]) => given.filter(({ option }) => options.includes(option));
  const has = (option: CurlOption) => all(option).length > 0;
  const url = addressIn(all('url', 'word').map(({ value }) => value));
  if (url === undefined) return null;
  const header = (name: string) =>
    all('header')
      .find(({ value }) => value.toLowerCase().startsWith(`${name}:`))
      ?.value.slice(name.length + 1)
      .trim();
  const data = all('data', 'dataToEncode').map(({ option, value }) =>
    option === 'data' ? value : encodedData(value),
  );
  const query = all('query').map(({ value }) =>
    value.startsWith('+') ? value.slice(1) : encodedData(value),
  );
  const json = all('json').map(({ value }) => value);
  const body = has('inQuery') ? '' : [...json, data.join('&')].join('');
  const isForm = json.length === 0 && /^$|urlencoded/i.test(header('content-type') ?? '');
  const usual: readonly [isSo: boolean, method: string][] = [
    [has('head'), 'HEAD'],
    [has('upload'), 'PUT'],
    [body !== '' || has('multipart'), 'POST'],
  ];
  return {
    request: {
      method: all('method').at(-1)?.value ?? usual.find(([isSo]) => isSo)?.[1] ?? 'GET',
      url: withPairs(url, [...query, ...(has('inQuery') ? [...json, ...data] : [])]),
      ...(body !== '' && (isForm ? { form: [...new URLSearchParams(body)] } : { body })),
    },
    authorization: header('authorization') ?? null,
  };
}

/** The first that is one beyond doubt: an option that is not known may have left its value among them. */
const addressIn = (words: readonly string[]) => words.find((word) => /^https?:\/\//i.test(word)) ?? words[0];

/** As --data-urlencode does it: `name=value`, where the name is encoded already, or `=value`, or a value alone. */
function encodedData(text: string): string {
  const [name = '', value] = text.split(/=(.*)/s);
  const encode = (part: string) => percentEncode(part.toWellFormed()).replaceAll('%20', '+');
  if (value === undefined) return encode(text);
  return name === '' ? encode(value) : `${name}=${encode(value)}`;
}

function withPairs(url: string, pairs: readonly string[]): string {
  const [address = '', fragment = ''] = url.split(/(?=#)(.*)/s);
  const given = pairs.filter((pair) => pair !== '').join('&');
  return given === '' ? url : `${address}${address.includes('?') ? '&' : '?'}${given}${fragment}`;
}
