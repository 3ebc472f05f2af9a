/** What is wrong with a text that cannot be a callback address. */
export type AddressFault =
  | 'empty'
  | 'notAnAddress'
  | 'notWeb'
  | 'notEncrypted'
  | 'userInfo'
  | 'fragment'
  | 'etrade'
  | 'carriesOAuth'
  | 'tooLong';

export type ParsedAddress =
  | { readonly name: 'valid'; readonly address: string }
  | { readonly name: 'invalid'; readonly fault: AddressFault };

const LONGEST = 2_000;
const AROUND = /^[\s"'\u0060\u2018\u2019\u201c\u201d<]+|[\s"'\u0060,;\u2018\u2019\u201c\u201d>]+$/g;

/**
 * What never leaves this computer, under the two names that the manifest may ask for. They are two addresses: which one
 * a person wrote is kept.
 */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

export const isLoopback = (url: URL): boolean => LOOPBACK.has(url.hostname);

/** The first that holds is told. */
const RULES: readonly { readonly fault: AddressFault; readonly holds: (url: URL) => boolean }[] = [
  { fault: 'notWeb', holds: ({ protocol }) => protocol !== 'https:' && protocol !== 'http:' },
  { fault: 'userInfo', holds: ({ username, password }) => username !== '' || password !== '' },
  { fault: 'etrade', holds: ({ hostname }) => /(?:^|\.)etrade\.(?:com|net)\.?$/.test(hostname) },
  { fault: 'notEncrypted', holds: (url) => url.protocol === 'http:' && !isLoopback(url) },
  // A `#` with nothing behind it is one too: what is added would stand behind it.
  { fault: 'fragment', holds: ({ href }) => href.includes('#') },
  {
    fault: 'carriesOAuth',
    holds: ({ searchParams }) => [...searchParams.keys()].some((name) => /^oauth_/i.test(name)),
  },
];

/**
 * The address that a person typed or pasted: https, or http on this computer. Kept as the URL standard writes it, with
 * its own query (docs: guides, the address may hold parameters of its own).
 */
export function parseCallbackAddress(typed: string): ParsedAddress {
  const text = typed.replace(AROUND, '');
  if (text === '') return { name: 'invalid', fault: 'empty' };
  if (text.length > LONGEST) return { name: 'invalid', fault: 'tooLong' };
  const url = /[\s\\]/.test(text) ? null : URL.parse(text);
  if (!url) return { name: 'invalid', fault: 'notAnAddress' };
  const broken = RULES.find(({ holds }) => holds(url));
  return broken ? { name: 'invalid', fault: broken.fault } : { name: 'valid', address: url.href };
}
