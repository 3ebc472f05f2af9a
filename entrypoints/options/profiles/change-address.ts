import { parseCallbackAddress } from '@/utils/etrade/callback/parse-callback-address';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { askForSite, giveBackSite } from '@/utils/ui/wiring/site-access';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import { ADDRESS_CHANGED, addressFaultWords } from '@/utils/words/callback/callback-words';

/**
 * Saves a callback address, or takes it away where nothing is typed. The browser is asked before anything is waited
 * for: it asks the person only right on a press.
 */
export async function changeAddress(profileId: string, typed: string, saved: string | null): Promise<Said> {
  const parsed = parseCallbackAddress(typed);
  const isRemoval = parsed.name === 'invalid' && parsed.fault === 'empty';
  if (parsed.name === 'invalid' && !isRemoval) return problem(addressFaultWords(parsed.fault));
  const address = parsed.name === 'valid' ? parsed.address : null;
  if (address && !(await askForSite(address))) return problem(ADDRESS_CHANGED.notAllowed);
  try {
    await callbackAddressItem(profileId).setValue(address);
  } catch {
    return problem(ADDRESS_CHANGED.notStored);
  }
  if (saved) await giveBackSite(saved);
  return well(address ? ADDRESS_CHANGED.saved : ADDRESS_CHANGED.removed);
}
