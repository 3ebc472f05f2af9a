import { DONE, type ReplyOf } from '@/utils/messages/command';
import { pairingsItem } from '@/utils/storage/handover-items';
import { pushAgain } from './push';

/** Sends what is held now to one paired program. How that ends stands in the list of deliveries. */
export async function sendNow(pairingId: string): Promise<ReplyOf<'sendNow'>> {
  const pairing = (await pairingsItem.getValue()).find(({ id }) => id === pairingId);
  if (pairing && (await pushAgain(pairing))) return DONE;
  return { name: 'rejected', reason: 'noTokenToSend' };
}
