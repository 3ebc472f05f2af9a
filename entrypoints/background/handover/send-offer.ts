import { DONE, type ReplyOf } from '@/utils/messages/command';
import { isFresh, offeredCodeItem } from '@/utils/storage/bridge-items';
import { deliverCode } from './deliver-code';

/** Hands the offered code of another program to a paired one; it stays offered until that has taken it. */
export async function sendOffer(pairingId: string): Promise<ReplyOf<'sendOffer'>> {
  const offer = await offeredCodeItem.getValue();
  if (!offer || !isFresh(offer, Date.now())) return { name: 'rejected', reason: 'nothingToSend' };
  const { requestToken, verifier, consumerKey } = offer;
  const outcome = await deliverCode(pairingId, { requestToken, verifier, consumerKey, environment: null });
  if (outcome !== 'delivered') return { name: 'rejected', reason: 'codeNotTaken' };
  await offeredCodeItem.removeValue();
  return DONE;
}
