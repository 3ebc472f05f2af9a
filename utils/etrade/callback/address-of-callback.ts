import { parseCallbackAddress } from './parse-callback-address.ts';

/** The callback address in a text that holds one with what E*TRADE has added to it; null where it holds none. */
export function addressOfCallback(text: string): string | null {
  const [called = ''] = /https?:\/\/[^\s"'<>]+/i.exec(text) ?? [];
  const [address = '', query = ''] = called.replace(/#.*/, '').split(/\?(.*)/s);
  const own = query.split('&').filter((field) => field !== '' && !/^oauth_/i.test(field));
  const parsed = parseCallbackAddress(own.length > 0 ? `${address}?${own.join('&')}` : address);
  return parsed.name === 'valid' ? parsed.address : null;
}
