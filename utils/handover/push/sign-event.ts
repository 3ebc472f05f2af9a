import type { RandomSource } from '../../oauth/random-nonce.ts';

/** A message as the Standard Webhooks specification signs it. */
export interface Stamp {
  readonly id: string;
  /** Epoch seconds. */
  readonly timestamp: number;
}

const PREFIX = 'whsec_';
const VERSION = 'v1,';
const HMAC = { name: 'HMAC', hash: 'SHA-256' };

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What a person gives to the program: 32 random bytes in base64. */
export const newPairingSecret = (random: RandomSource): string =>
  PREFIX + random(new Uint8Array(32)).toBase64();

/** Never the same twice, also of a message that is sent again. */
export const newStamp = (random: RandomSource, now: number): Stamp => ({
  id: `msg_${random(new Uint8Array(18)).toBase64({ alphabet: 'base64url' })}`,
  timestamp: Math.floor(now / 1000),
});

export function signingKey(secret: string): Promise<CryptoKey> {
  const bytes = Uint8Array.fromBase64(secret.slice(PREFIX.length));
  return crypto.subtle.importKey('raw', bytes, HMAC, false, ['sign', 'verify']);
}

/** The headers of a message with this body. */
export async function signedHeaders(key: CryptoKey, { id, timestamp }: Stamp, body: string) {
  const signature = await crypto.subtle.sign('HMAC', key, bytesOf(`${id}.${timestamp}.${body}`));
  return {
    'Content-Type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': VERSION + new Uint8Array(signature).toBase64(),
  };
}

/** Whether an answer proves that who gave it knows the secret. WebCrypto compares in constant time. Total. */
export async function isProof(key: CryptoKey, { id, timestamp }: Stamp, body: string): Promise<boolean> {
  try {
    const { proof } = JSON.parse(body);
    if (!proof.startsWith(VERSION)) return false;
    const bytes = Uint8Array.fromBase64(proof.slice(VERSION.length));
    return await crypto.subtle.verify('HMAC', key, bytes, bytesOf(`proof.${id}.${timestamp}`));
  } catch {
    return false;
  }
}
