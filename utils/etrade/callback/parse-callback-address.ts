import { type AddressRule, hasFragment, type ParsedAddress } from './parse-address.ts';
import { parseWebAddress, type WebFault } from './parse-web-address.ts';

type RuleFault = 'fragment' | 'carriesOAuth';

/** What is wrong with a text that cannot be a callback address. */
export type AddressFault = WebFault | RuleFault;

const RULES: readonly AddressRule<RuleFault>[] = [
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
  return parseWebAddress(typed, RULES);
}
