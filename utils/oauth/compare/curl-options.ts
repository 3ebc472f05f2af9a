/** What an option of curl is to a request; `other` takes a value that is nothing to it, `flag` takes none. */
export type CurlOption =
  | 'method'
  | 'header'
  | 'data'
  | 'dataToEncode'
  | 'query'
  | 'json'
  | 'multipart'
  | 'upload'
  | 'url'
  | 'inQuery'
  | 'head'
  | 'other'
  | 'flag';

const SHORT: Readonly<Record<string, CurlOption>> = {
  X: 'method',
  H: 'header',
  d: 'data',
  F: 'multipart',
  T: 'upload',
  G: 'inQuery',
  I: 'head',
  ...Object.fromEntries([...'AbcCDeEhKmoPQrtuUwxyYz'].map((letter) => [letter, 'other' as const])),
};

const OTHERS =
  'user-agent cookie cookie-jar continue-at dump-header referer cert config max-time output quote range user proxy-user ' +
  'write-out proxy speed-time speed-limit time-cond connect-timeout retry retry-delay retry-max-time max-redirs ' +
  'limit-rate resolve connect-to interface key pass cacert capath ciphers tls13-ciphers tls-max proto proto-redir ' +
  'proto-default noproxy preproxy proxy-header socks4 socks4a socks5 socks5-hostname doh-url dns-servers unix-socket ' +
  'trace trace-ascii stderr keepalive-time max-filesize request-target output-dir cert-type key-type pinnedpubkey ' +
  'local-port oauth2-bearer rate parallel-max hsts alt-svc netrc-file variable';

const LONG: Readonly<Record<string, CurlOption>> = {
  request: 'method',
  header: 'header',
  data: 'data',
  'data-raw': 'data',
  'data-ascii': 'data',
  'data-binary': 'data',
  'data-urlencode': 'dataToEncode',
  'url-query': 'query',
  json: 'json',
  form: 'multipart',
  'form-string': 'multipart',
  'upload-file': 'upload',
  url: 'url',
  get: 'inQuery',
  head: 'head',
  ...Object.fromEntries(OTHERS.split(' ').map((name) => [name, 'other' as const])),
};

const WITHOUT_VALUE: readonly CurlOption[] = ['inQuery', 'head', 'flag'];

export interface GivenOption {
  readonly option: CurlOption | 'word';
  /** Empty where it takes none. */
  readonly value: string;
}

/** The options of a line in their order, short ones also stuck together, and the words between them. */
export function curlOptions(words: readonly string[]): GivenOption[] {
  const rest = [...words];
  const given: GivenOption[] = [];
  const take = (option: CurlOption, stuck: string) => {
    const value = WITHOUT_VALUE.includes(option) ? '' : stuck || (rest.shift() ?? '');
    given.push({ option, value });
  };
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (!/^-./.test(word)) {
      given.push({ option: 'word', value: word });
    } else if (word.startsWith('--')) {
      const [name = '', value = ''] = word.slice(2).split(/=(.*)/s);
      take(optionIn(LONG, name), value);
    } else {
      const at = [...word].findIndex((letter, index) => index > 0 && takesValue(letter));
      const flags = at < 0 ? word : word.slice(0, at);
      for (const letter of flags.slice(1)) take(optionIn(SHORT, letter), '');
      if (at > 0) take(optionIn(SHORT, word.charAt(at)), word.slice(at + 1));
    }
  }
  return given;
}

const optionIn = (table: Readonly<Record<string, CurlOption>>, name: string): CurlOption =>
  (Object.hasOwn(table, name) ? table[name] : undefined) ?? 'flag';

const takesValue = (letter: string) => !WITHOUT_VALUE.includes(optionIn(SHORT, letter));
