import {
  type AddressRule,
  hasFragment,
  hasUserInfo,
  isLoopback,
  type ParsedAddress,
  parseAddress,
  type TextFault,
} from '../../etrade/callback/parse-address.ts';

type RuleFault = 'notHttp' | 'userInfo' | 'notThisComputer' | 'noPort' | 'fragment';

/** What is wrong with a text that cannot be the address of a program on this computer. */
export type PushAddressFault = TextFault | RuleFault;

const RULES: readonly AddressRule<RuleFault>[] = [
  { fault: 'notHttp', holds: ({ protocol }) => protocol !== 'http:' },
  { fault: 'userInfo', holds: hasUserInfo },
  { fault: 'notThisComputer', holds: (url) => !isLoopback(url) },
  { fault: 'noPort', holds: ({ port }) => port === '' },
  { fault: 'fragment', holds: hasFragment },
];

/** `http://127.0.0.1:PORT/path`, or the same by the name `localhost`. */
export function parsePushAddress(typed: string): ParsedAddress<PushAddressFault> {
  return parseAddress(typed.trim(), RULES);
}
