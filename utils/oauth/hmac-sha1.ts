import encodeBase64 from 'crypto-js/enc-base64';
import hmacSha1 from 'crypto-js/hmac-sha1';

/** HMAC-SHA1 of a text under a key, both as UTF-8, in base64 (RFC 5849 3.4.2). */
export function hmacSha1Base64(text: string, key: string): string {
  return encodeBase64.stringify(hmacSha1(text, key));
}
