import type { Pair } from '../pair.ts';
import { decodeOnce } from '../parse-authorization-header.ts';
import type { Expected, Purpose } from './header-faults.ts';

const ALWAYS = ['oauth_consumer_key', 'oauth_nonce', 'oauth_signature_method', 'oauth_timestamp'];

/** What has to be signed, and what only may be. */
const NAMES: Readonly<
  Record<Purpose, { readonly needed: readonly string[]; readonly may: readonly string[] }>
> = {
  call: { needed: [...ALWAYS, 'oauth_token'], may: ['oauth_version'] },
  requestToken: { needed: [...ALWAYS, 'oauth_callback'], may: ['oauth_version'] },
  accessToken: { needed: [...ALWAYS, 'oauth_token', 'oauth_verifier'], may: ['oauth_version'] },
};

/**
 * The oauth_* pairs that a base string should have had: what only its program knows is read off it, however that has
 * encoded it, and key and token are ours where they are known.
 */
export function oauthOfBaseString(text: string, { purpose, consumer, token }: Expected): Pair[] {
  const ours: Readonly<Record<string, string | undefined>> = {
    oauth_signature_method: 'HMAC-SHA1',
    oauth_callback: 'oob',
    oauth_consumer_key: consumer?.key,
    oauth_token: purpose === 'call' ? token?.token : undefined,
  };
  const { needed, may } = NAMES[purpose];
  const found = (name: string) => ours[name] ?? readValue(text, name);
  return [
    ...needed.map((name): Pair => [name, found(name) ?? '']),
    ...may.flatMap((name): Pair[] => {
      const value = found(name);
      return value === undefined ? [] : [[name, value]];
    }),
  ];
}

/** The names begin where a part or a pair begins, whether that is encoded or not. */
function readValue(text: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:&|%26|%2526)${name}(?:=|%3D|%253D)(.*?)(?=&|%26|%2526|$)`, 'is');
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : decodeFully(found);
}

function decodeFully(text: string): string {
  const decoded = decodeOnce(text);
  return decoded === text ? text : decodeFully(decoded);
}
