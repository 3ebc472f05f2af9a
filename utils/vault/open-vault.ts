import type { Kdf } from './kdf.ts';
import { type Sealed, seal, unseal } from './seal.ts';

/** What everything in a vault is bound to: with any of it changed, nothing opens. */
export interface Bond {
  readonly profileId: string;
  readonly environment: string;
  readonly kdf: Kdf;
}

/** Seals and opens texts under one passphrase's key. */
export interface Vault {
  seal(text: string, purpose: string): Promise<Sealed>;
  /** The text, or null where it was sealed otherwise or has been changed since. */
  unseal(sealed: Sealed, purpose: string): Promise<string | null>;
}

const SCHEMA = 1;

/** @param keyText what `deriveKey` returned */
export async function openVault(keyText: string, bond: Bond): Promise<Vault> {
  const key = await crypto.subtle.importKey('raw', Uint8Array.fromBase64(keyText), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return {
    seal: (text, purpose) => seal(text, bind(purpose, bond), key),
    unseal: (sealed, purpose) => unseal(sealed, bind(purpose, bond), key),
  };
}

/** A list as JSON: no two different bonds make the same text. */
function bind(purpose: string, { profileId, environment, kdf }: Bond): string {
  return JSON.stringify([purpose, SCHEMA, profileId, environment, kdf.name, kdf.iterations, kdf.salt]);
}
