import { BUILT_IN_PROFILES, type Profile } from '../connection/profile.ts';
import { type Environment, OAUTH_HOSTS } from '../etrade/environments.ts';
import { type Check, isListOf, isOneOf, isRecord, isText } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

const isList = isListOf(
  isRecord<Profile>({
    id: isText,
    label: isText,
    environment: isOneOf<Environment>('sandbox', 'production'),
    oauthHost: isOneOf(...OAUTH_HOSTS),
  }),
);

/** Without any profile no page has anything to show. */
const isProfiles: Check<readonly Profile[]> = (value): value is readonly Profile[] =>
  isList(value) && value.length > 0;

/** Every profile, in the order shown. Writer: options. */
export const profilesItem = storedItem('local', 'profiles', BUILT_IN_PROFILES, isProfiles);

/** The profile with this id, or undefined for a name that is none. */
export async function findProfile(profileId: string): Promise<Profile | undefined> {
  return (await profilesItem.getValue()).find(({ id }) => id === profileId);
}

/** Id of the profile in front of the person. Writers: popup, console and welcome, one at a time: the person's hand. */
export const selectedProfileItem = storedItem('local', 'selected-profile', 'sandbox', isText);

/** The profile in front of the person; the first one where that is gone. */
export const frontOf = (profiles: readonly Profile[], selectedId: string): Profile | undefined =>
  profiles.find(({ id }) => id === selectedId) ?? profiles[0];
