import latin1 from 'crypto-js/enc-latin1';
import hmacSha1 from 'crypto-js/hmac-sha1';

/** HMAC-SHA1 of a text under a key, both as UTF-8, in base64 (RFC 5849 3.4.2). */
export function hmacSha1Base64(text: string, key: string): string {
  // A character for each byte is what the platform's own base64 takes.
  return btoa(latin1.stringify(hmacSha1(text, key)));
}
