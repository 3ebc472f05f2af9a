/** A sealed text, as it may lie in storage. */
export interface Sealed {
  /** 12 fresh random bytes per sealing, base64. */
  readonly iv: string;
  /** AES-256-GCM ciphertext with its tag, base64. */
  readonly data: string;
}

/** @param purpose bound to the result as additional data: sealed for one purpose, it opens for no other */
export async function seal(text: string, purpose: string, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(parameters(iv, purpose), key, new TextEncoder().encode(text));
  return { iv: iv.toBase64(), data: new Uint8Array(data).toBase64() };
}

/** The text, or null where it was sealed with another key, for another purpose, or has been changed since. */
export async function unseal(sealed: Sealed, purpose: string, key: CryptoKey): Promise<string | null> {
  try {
    const opened = await crypto.subtle.decrypt(
      parameters(Uint8Array.fromBase64(sealed.iv), purpose),
      key,
      Uint8Array.fromBase64(sealed.data),
    );
    return new TextDecoder().decode(opened);
  } catch {
    return null;
  }
}

function parameters(iv: Uint8Array<ArrayBuffer>, purpose: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(purpose) };
}
