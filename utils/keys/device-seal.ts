import { findDeviceKey } from '../vault/device-key.ts';
import { type Sealed, seal, unseal } from '../vault/seal.ts';

/** Seals under this installation's key, where there is one. */
export async function sealByDevice(text: string, purpose: string): Promise<Sealed | null> {
  const key = await findDeviceKey();
  return key && seal(text, purpose, key);
}

/** Null where it does not open. */
export async function openByDevice(sealed: Sealed, purpose: string): Promise<string | null> {
  const key = await findDeviceKey();
  return key && unseal(sealed, purpose, key);
}
