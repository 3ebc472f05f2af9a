import {
  type AddressRule,
  hasFragment,
  hasUserInfo,
  isLoopback,
  type ParsedAddress,
  parseAddress,
  type TextFault,
} from './parse-address.ts';

type RuleFault = 'notWeb' | 'notEncrypted' | 'userInfo' | 'fragment' | 'etrade' | 'carriesOAuth';

/** What is wrong with a text that cannot be a callback address. */
export type AddressFault = TextFault | RuleFault;

const AROUND = /^[\s"'\u0060\u2018\u2019\u201c\u201d<]+|[\s"'\u0060,;\u2018\u2019\u201c\u201d>]+$/g;

const RULES: readonly AddressRule<RuleFault>[] = [
  { fault: 'notWeb', holds: ({ protocol }) => protocol !== 'https:' && protocol !== 'http:' },
  { fault: 'userInfo', holds: hasUserInfo },
  { fault: 'etrade', holds: ({ hostname }) => /(?:^|\.)etrade\.(?:com|net)\.?$/.test(hostname) },
  { fault: 'notEncrypted', holds: (url) => url.protocol === 'http:' && !isLoopback(url) },
  { fault: 'fragment', holds: hasFragment },
  {
    fault: 'carriesOAuth',
    holds: ({ searchParams }) => [...searchParams.keys()].some((name) => /^oauth_/i.test(name)),
  },
];

/**
 * The address that a person typed or pasted: https, or http on this computer; with its own query (docs: guides, the
 * address may hold parameters of its own).
 */
export function parseCallbackAddress(typed: string): ParsedAddress<AddressFault> {
  return parseAddress(typed.replace(AROUND, ''), RULES);
}
