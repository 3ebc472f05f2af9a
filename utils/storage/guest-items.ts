import { isListOf, isText } from './engine/checks.ts';
import { profileItem } from './engine/stored-item.ts';
import { profilesItem } from './profile-items.ts';

/** The origins whose pages may ask how this profile stands. Writer: options; who removes its keys clears it. */
export const guestsItem = profileItem<readonly string[]>('local', 'guests', [], isListOf(isText));

/** The guests of every profile. */
export async function readGuests(): Promise<readonly string[]> {
  const profiles = await profilesItem.getValue();
  return (await Promise.all(profiles.map(({ id }) => guestsItem(id).getValue()))).flat();
}
