import { removeConsumerKeys } from '../../keys/save-keys.ts';
import { guestsItem } from '../../storage/guest-items.ts';
import { giveBackSite } from '../wiring/site-access.ts';

/** Forgets the keys of a profile with all that stood on them, and gives back the sites that nobody needs for it. */
export async function forgetKeys(profileId: string): Promise<void> {
  const guests = await guestsItem(profileId).getValue();
  await removeConsumerKeys(profileId);
  await Promise.all(guests.map(giveBackSite));
}
