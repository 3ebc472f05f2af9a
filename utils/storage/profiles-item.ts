import { storage } from 'wxt/utils/storage';
import { BUILT_IN_PROFILES, type Profile } from '../connection/profile.ts';

/** Every profile, in the order shown. Writer: options. */
export const profilesItem = storage.defineItem<readonly Profile[]>('local:profiles', {
  fallback: BUILT_IN_PROFILES,
  version: 1,
});

/** The profile with this id, or undefined for a name that is none. */
export async function findProfile(profileId: string): Promise<Profile | undefined> {
  return (await profilesItem.getValue()).find(({ id }) => id === profileId);
}
