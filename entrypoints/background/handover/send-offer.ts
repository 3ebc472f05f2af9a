import { DONE, type ReplyOf } from '@/utils/messages/command';
import { isFresh, type OfferedCode, offeredCodeItem } from '@/utils/storage/bridge-items';
import { pairingsItem } from '@/utils/storage/handover-items';
import type { Look } from '@/utils/storage/storage-condition';
import { deliverCode } from './deliver-code';

/** Hands the offered code of another program to a paired one. */
export async function sendOffer(pairingId: string): Promise<ReplyOf<'sendOffer'>> {
  const offer = await offeredCodeItem.getValue();
  if (!offer || !isFresh(offer, Date.now())) return { name: 'rejected', reason: 'nothingToSend' };
  return (await handOver(pairingId, offer)) ? DONE : { name: 'rejected', reason: 'codeNotTaken' };
}

/** Hands an offered code to the paired program that gets the codes of its key by itself, where there is one. */
export async function sendByRule(look: Look, offer: OfferedCode): Promise<'noRule' | 'taken' | 'notTaken'> {
  const paired = look.find(pairingsItem).find(({ codesOf }) => codesOf?.includes(offer.consumerKey));
  if (!paired) return 'noRule';
  return (await handOver(paired.id, offer)) ? 'taken' : 'notTaken';
}

/** A code stays offered until it is taken; another one may be offered by then. */
async function handOver(
  pairingId: string,
  { requestToken, verifier, consumerKey }: OfferedCode,
): Promise<boolean> {
  const outcome = await deliverCode(pairingId, { requestToken, verifier, consumerKey, environment: null });
  if (outcome !== 'delivered') return false;
  await offeredCodeItem.change(async (now, write) => {
    if (now?.requestToken === requestToken) await write(null);
  });
  return true;
}
