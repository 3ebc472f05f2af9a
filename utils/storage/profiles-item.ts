import { BUILT_IN_PROFILES, type Profile } from '../connection/profile.ts';
import { storedItem } from './stored-item.ts';

/** Every profile, in the order shown. Writer: options. */
export const profilesItem = storedItem<readonly Profile[]>('local', 'profiles', BUILT_IN_PROFILES);

/** The profile with this id, or undefined for a name that is none. */
export async function findProfile(profileId: string): Promise<Profile | undefined> {
  return (await profilesItem.getValue()).find(({ id }) => id === profileId);
}
