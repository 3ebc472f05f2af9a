import type { Pair } from '../pair.ts';
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

type Option = 'method' | 'header' | 'data' | 'json' | 'url' | 'other';

/** The options that take a value; of all others curl's line is no different. */
const OPTIONS: Readonly<Record<string, Option>> = {
  '-X': 'method',
  '--request': 'method',
  '-H': 'header',
  '--header': 'header',
  '-d': 'data',
  '--data': 'data',
  '--data-raw': 'data',
  '--data-ascii': 'data',
  '--data-binary': 'data',
  '--json': 'json',
  '--url': 'url',
  ...Object.fromEntries(
    ['-A', '--user-agent', '-o', '--output', '-u', '--user', '-b', '--cookie', '-e', '--referer', '-m'].map(
      (name) => [name, 'other' as const],
    ),
  ),
};

/** What a line for curl sends; null where it is none, or names no address. */
export function readCurl(line: string): CurlLine | null {
  const [program = '', ...words] = splitShellWords(line.replace(/^\s*\$\s+/, ''));
  if (!/^(?:.*[\\/])?curl(?:\.exe)?$/i.test(program)) return null;
  const given = optionsOf(words);
  const all = (option: Option) => given.filter((each) => each.option === option).map(({ value }) => value);
  const [url] = all('url');
  if (url === undefined) return null;
  const headers = all('header');
  const header = (name: string) =>
    headers
      .find((each) => each.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim();
  const isInQuery = words.some((word) => word === '-G' || word === '--get');
  const data = all('data').join('&');
  const body = [...all('json'), ...(isInQuery || data === '' ? [] : [data])].join('');
  const method = all('method').at(-1) ?? (body === '' ? 'GET' : 'POST');
  const isForm = all('json').length === 0 && /^$|urlencoded/i.test(header('content-type') ?? '');
  return {
    request: {
      method,
      url: isInQuery && data !== '' ? `${url}${url.includes('?') ? '&' : '?'}${data}` : url,
      ...(body !== '' && (isForm ? { form: [...new URLSearchParams(body)] } : { body })),
    },
    authorization: header('authorization') ?? null,
  };
}

function optionsOf(words: readonly string[]): { option: Option; value: string }[] {
  const found: { option: Option; value: string }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const [short, rest] = [word.slice(0, 2), word.slice(2)];
    const [long = '', value] = word.split(/=(.*)/s);
    if (word in OPTIONS) {
      at += 1;
      found.push({ option: OPTIONS[word] ?? 'other', value: words[at] ?? '' });
    } else if (word.startsWith('--') && long in OPTIONS) {
      found.push({ option: OPTIONS[long] ?? 'other', value: value ?? '' });
    } else if (!word.startsWith('--') && short in OPTIONS && rest !== '') {
      found.push({ option: OPTIONS[short] ?? 'other', value: rest });
    } else if (!word.startsWith('-')) {
      found.push({ option: 'url', value: word });
    }
  }
  return found;
}
