import { type PushAddressFault, parsePushAddress } from '@/utils/handover/push/parse-push-address';
import { newPairingSecret } from '@/utils/handover/push/sign-event';
import { removePairing, savePairing } from '@/utils/keys/save-pairing';
import type { Pairing } from '@/utils/storage/handover-items';
import { askForSite, giveBackSite } from '@/utils/ui/wiring/site-access';

/** What came of a press on "Pair". */
export type PairResult =
  | { readonly name: 'paired'; readonly address: string; readonly secret: string }
  | { readonly name: 'invalid'; readonly fault: PushAddressFault }
  | { readonly name: 'notAllowed' }
  | { readonly name: 'notStored' };

/** To be called right on a press: the browser asks the person only then. */
export async function pairProgram(typed: string): Promise<PairResult> {
  const parsed = parsePushAddress(typed);
  if (parsed.name === 'invalid') return parsed;
  const { address } = parsed;
  if (!(await askForSite(address))) return { name: 'notAllowed' };
  const secret = newPairingSecret((bytes) => crypto.getRandomValues(bytes));
  try {
    await savePairing(address, secret);
  } catch {
    await giveBackSite(address);
    return { name: 'notStored' };
  }
  return { name: 'paired', address, secret };
}

/** Forgets the secret first: whatever else fails, nothing is sent there any more. */
export async function unpairProgram({ id, address }: Pairing): Promise<void> {
  await removePairing(id);
  await giveBackSite(address);
}
