import { alone, LOCKS } from '../storage/engine/alone.ts';
import { pairingsItem } from '../storage/handover-items.ts';
import { deviceKey } from '../vault/device-key.ts';
import { seal } from '../vault/seal.ts';
import { pairingPurpose } from './read-pairing-secret.ts';
import { forgetUnusedDeviceKey } from './save-keys.ts';

/** Writer: options. Keeps a new pairing; one that the address had before is over. */
export async function savePairing(address: string, secret: string): Promise<void> {
  await alone(LOCKS.deviceKey(), async () => {
    const named = { id: crypto.randomUUID(), address };
    const sealed = await seal(secret, pairingPurpose(named), await deviceKey());
    await pairingsItem.change((pairings, write) =>
      write([...pairings.filter((each) => each.address !== address), { ...named, sealed }]),
    );
  });
}

/** Writer: options. */
export async function removePairing(id: string): Promise<void> {
  await pairingsItem.change((pairings, write) => write(pairings.filter((each) => each.id !== id)));
  await forgetUnusedDeviceKey();
}
