import type { ConnectionState } from '@/utils/connection/connection-state';
import type { Profile } from '@/utils/connection/profile';
import { connectionItem } from '@/utils/storage/connection-items';
import { frontOf, profilesItem, selectedProfileItem } from '@/utils/storage/profile-items';

export interface FrontProfile {
  readonly profile: Profile;
  readonly state: ConnectionState;
}

/** The profile that the person looks at, and its state; the first one where that is gone. */
export async function frontProfile(): Promise<FrontProfile | null> {
  const [profiles, selectedId] = await Promise.all([profilesItem.getValue(), selectedProfileItem.getValue()]);
  const profile = frontOf(profiles, selectedId);
  return profile ? { profile, state: await connectionItem(profile.id).getValue() } : null;
}
