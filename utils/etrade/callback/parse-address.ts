/** A rule that an address breaks, and what is told then. */
export interface AddressRule<Fault> {
  readonly fault: Fault;
  readonly holds: (url: URL) => boolean;
}

export type ParsedAddress<Fault> =
  | { readonly name: 'valid'; readonly address: string }
  | { readonly name: 'invalid'; readonly fault: Fault };

/** What is wrong with any text that is no address. */
export type TextFault = 'empty' | 'tooLong' | 'notAnAddress';

const LONGEST = 2_000;

/**
 * What never leaves this computer, under the two names that the manifest may ask for. They are two addresses: which one
 * a person wrote is kept.
 */
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

export const isLoopback = (url: URL): boolean => LOOPBACK.has(url.hostname);
export const hasUserInfo = ({ username, password }: URL): boolean => username !== '' || password !== '';
/** A `#` with nothing behind it is one too: what is added would stand behind it. */
export const hasFragment = ({ href }: URL): boolean => href.includes('#');

/** An address that a person typed, freed of what stood round it; kept as the URL standard writes it. The first rule that holds is told. */
export function parseAddress<Fault>(
  text: string,
  rules: readonly AddressRule<Fault>[],
): ParsedAddress<Fault | TextFault> {
  if (text === '') return { name: 'invalid', fault: 'empty' };
  if (text.length > LONGEST) return { name: 'invalid', fault: 'tooLong' };
  const url = /[\s\\]/.test(text) ? null : URL.parse(text);
  // A host with a star is one for URLs, and every host for a browser that is asked for its site.
  if (!url || url.hostname.includes('*')) return { name: 'invalid', fault: 'notAnAddress' };
  const broken = rules.find(({ holds }) => holds(url));
  return broken ? { name: 'invalid', fault: broken.fault } : { name: 'valid', address: url.href };
}

/** The one site that an address is of, as browsers are asked for it: every port of its host. */
export function siteOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
