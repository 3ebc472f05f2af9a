import { isLoopback } from '../../etrade/callback/parse-callback-address.ts';

/** What is wrong with a text that cannot be the address of a program on this computer. */
export type PushAddressFault =
  | 'empty'
  | 'tooLong'
  | 'notAnAddress'
  | 'notHttp'
  | 'userInfo'
  | 'notThisComputer'
  | 'noPort'
  | 'fragment';

export type ParsedPushAddress =
  | { readonly name: 'valid'; readonly address: string }
  | { readonly name: 'invalid'; readonly fault: PushAddressFault };

const LONGEST = 2_000;

/** The first that holds is told. */
const RULES: readonly { readonly fault: PushAddressFault; readonly holds: (url: URL) => boolean }[] = [
  { fault: 'notHttp', holds: ({ protocol }) => protocol !== 'http:' },
  { fault: 'userInfo', holds: ({ username, password }) => username !== '' || password !== '' },
  { fault: 'notThisComputer', holds: (url) => !isLoopback(url) },
  { fault: 'noPort', holds: ({ port }) => port === '' },
  { fault: 'fragment', holds: ({ href }) => href.includes('#') },
];

/** `http://127.0.0.1:PORT/path`, or the same by the name `localhost`; kept as the URL standard writes it. */
export function parsePushAddress(typed: string): ParsedPushAddress {
  const text = typed.trim();
  if (text === '') return { name: 'invalid', fault: 'empty' };
  if (text.length > LONGEST) return { name: 'invalid', fault: 'tooLong' };
  const url = /[\s\\]/.test(text) ? null : URL.parse(text);
  if (!url) return { name: 'invalid', fault: 'notAnAddress' };
  const broken = RULES.find(({ holds }) => holds(url));
  return broken ? { name: 'invalid', fault: broken.fault } : { name: 'valid', address: url.href };
}
