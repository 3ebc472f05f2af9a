import type { Pairing } from '../storage/handover-items.ts';
import { openByDevice } from './device-seal.ts';

/** What a pairing's secret is bound to: with another address beside it, it opens no more. */
export const pairingPurpose = ({ id, address }: Pick<Pairing, 'id' | 'address'>) =>
  JSON.stringify(['pairing-secret', 1, id, address]);

/** Null where it does not open. */
export const readPairingSecret = (pairing: Pairing): Promise<string | null> =>
  openByDevice(pairing.sealed, pairingPurpose(pairing));
