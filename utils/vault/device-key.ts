import { del, get, update } from 'idb-keyval';

const NAME = 'device-key';

/** This installation's own key, or null where none was made yet or the browser has lost it. */
export async function findDeviceKey(): Promise<CryptoKey | null> {
  return (await get<CryptoKey>(NAME)) ?? null;
}

/** This installation's own key; made on first use. It never leaves WebCrypto. */
export async function deviceKey(): Promise<CryptoKey> {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  let kept = fresh;
  // One transaction: two pages that come first at the same time end with the same key.
  await update<CryptoKey>(NAME, (existing) => {
    kept = existing ?? fresh;
    return kept;
  });
  return kept;
}

/** What it sealed stays shut for ever, also where an old copy of that is still on the disk. */
export async function forgetDeviceKey(): Promise<void> {
  await del(NAME);
}
