import { BUILT_IN_PROFILES, type Profile } from '@/utils/connection/profile';
import { accountsItem, lastBodyItem, lastCallItem } from '@/utils/storage/call-items';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { callDraftItem, codeDraftItem, keysDraftItem } from '@/utils/storage/draft-items';
import { historyItem } from '@/utils/storage/history-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { tokenFileItem } from '@/utils/storage/token-file-items';
import { removeKeys } from '@/utils/ui/keys/change-keys';
import { sendCommand } from '@/utils/ui/wiring/send-command';
import { giveBackSite } from '@/utils/ui/wiring/site-access';

/** `busy`: a code is being exchanged, which cannot be called back. */
export type Resetting = 'done' | 'busy' | 'notStored';

/**
 * What goes beside the keys and all that goes with them. Three things stay, being true whoever uses the profile: that
 * a token may live on, that E*TRADE wants a pause, and which file in Downloads is still to be deleted.
 */
const ERASED = [
  connectionItem,
  callbackAddressItem,
  tokenFileItem,
  callDraftItem,
  codeDraftItem,
  keysDraftItem,
  lastCallItem,
  lastBodyItem,
  accountsItem,
  historyItem,
];

/** Ends what stands on the keys of a profile, then erases all that is stored of it. */
export async function resetProfile({ id }: Profile): Promise<Resetting> {
  const address = await callbackAddressItem(id).getValue();
  const removal = await removeKeys(id, true);
  if (removal.name !== 'done') return removal.name === 'asks' ? 'busy' : 'notStored';
  try {
    for (const item of ERASED) await item(id).removeValue();
    await profilesItem.change((profiles, write) =>
      write(profiles.map((each) => (each.id === id ? fresh(each) : each))),
    );
  } catch {
    return 'notStored';
  }
  if (address) await giveBackSite(address);
  await sendCommand({ type: 'settle' });
  return 'done';
}

/** As after the installation; of its own making a profile keeps its name. */
function fresh(profile: Profile): Profile {
  return BUILT_IN_PROFILES.find(({ id }) => id === profile.id) ?? profile;
}
