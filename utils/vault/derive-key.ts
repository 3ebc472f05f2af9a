import type { Kdf } from './kdf.ts';

const KEY_BITS = 256;

/**
 * The key that belongs to a passphrase, 32 bytes in base64. It takes a moment, and WebCrypto takes it elsewhere:
 * the page stays awake meanwhile.
 */
export async function deriveKey(passphrase: string, { iterations, salt }: Kdf): Promise<string> {
  // Two keyboards may write the same letter in two ways.
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: Uint8Array.fromBase64(salt) };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, base, KEY_BITS)).toBase64();
}
