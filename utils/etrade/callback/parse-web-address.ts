import {
  type AddressRule,
  hasUserInfo,
  isLoopback,
  type ParsedAddress,
  parseAddress,
  type TextFault,
} from './parse-address.ts';

type RuleFault = 'notWeb' | 'notEncrypted' | 'userInfo' | 'etrade';

/** What is wrong with a text that cannot be the address of a person's own web page. */
export type WebFault = TextFault | RuleFault;

const AROUND = /^[\s"'\u0060\u2018\u2019\u201c\u201d<]+|[\s"'\u0060,;\u2018\u2019\u201c\u201d>]+$/g;

const RULES: readonly AddressRule<RuleFault>[] = [
  { fault: 'notWeb', holds: ({ protocol }) => protocol !== 'https:' && protocol !== 'http:' },
  { fault: 'userInfo', holds: hasUserInfo },
  { fault: 'etrade', holds: ({ hostname }) => /(?:^|\.)etrade\.(?:com|net)\.?$/.test(hostname) },
  { fault: 'notEncrypted', holds: (url) => url.protocol === 'http:' && !isLoopback(url) },
];

/**
 * An address that a person typed or pasted: https, or http on this computer; never one of E*TRADE's.
 * @param rules what else it has to keep
 */
export function parseWebAddress<Fault = never>(
  typed: string,
  rules: readonly AddressRule<Fault>[] = [],
): ParsedAddress<WebFault | Fault> {
  return parseAddress<RuleFault | Fault>(typed.replace(AROUND, ''), [...RULES, ...rules]);
}

/** The page that a typed address belongs to: its origin, and nothing behind that. */
export function parseWebOrigin(typed: string): ParsedAddress<WebFault> {
  const parsed = parseWebAddress(typed);
  return parsed.name === 'invalid' ? parsed : { ...parsed, address: new URL(parsed.address).origin };
}
