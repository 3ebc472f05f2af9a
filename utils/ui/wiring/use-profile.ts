import type { Profile } from '../../connection/profile.ts';
import { frontOf, profilesItem, selectedProfileItem } from '../../storage/profile-items.ts';
import { useStored } from './use-stored.ts';

export interface ProfileChoice {
  readonly profiles: readonly Profile[];
  readonly profile: Profile;
}

/** Every profile and the one in front; undefined until they were read. */
export function useProfile(): ProfileChoice | undefined {
  const profiles = useStored(profilesItem);
  const selectedId = useStored(selectedProfileItem);
  if (!profiles || selectedId === undefined) return undefined;
  const profile = frontOf(profiles, selectedId);
  return profile && { profiles, profile };
}
