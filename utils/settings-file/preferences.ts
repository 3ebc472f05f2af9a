import type { Profile } from '../connection/profile.ts';
import { callbackAddressItem } from '../storage/callback-items.ts';
import { setTogether, type Writing, writing } from '../storage/engine/set-together.ts';
import { profilesItem } from '../storage/profile-items.ts';
import {
  type ReminderWishes,
  reminderWishesItem,
  type Settings,
  settingsItem,
} from '../storage/setting-items.ts';

export interface ProfilePreferences extends Profile {
  readonly callbackAddress: string | null;
}

/** What a person has set, and may take along: nothing in it opens or signs anything. */
export interface Preferences {
  readonly settings: Settings;
  readonly reminders: ReminderWishes;
  readonly profiles: readonly ProfilePreferences[];
}

export async function readPreferences(): Promise<Preferences> {
  const [settings, reminders, profiles] = await Promise.all([
    settingsItem.getValue(),
    reminderWishesItem.getValue(),
    profilesItem.getValue(),
  ]);
  const withAddress = async (profile: Profile) => ({
    ...profile,
    callbackAddress: await callbackAddressItem(profile.id).getValue(),
  });
  return { settings, reminders, profiles: await Promise.all(profiles.map(withAddress)) };
}

/** Writer: options. All of it, or nothing. @throws Fault */
export function storePreferences({ settings, reminders, profiles }: Preferences): Promise<void> {
  const addresses = profiles.map(({ id, callbackAddress }): Writing => {
    return writing(callbackAddressItem(id), callbackAddress);
  });
  return setTogether([
    writing(settingsItem, settings),
    writing(reminderWishesItem, reminders),
    writing(
      profilesItem,
      profiles.map(({ callbackAddress: _, ...profile }) => profile),
    ),
    ...addresses,
  ]);
}

/** Addresses that were saved before and are not any more. */
export function droppedAddresses(before: Preferences, after: Preferences): string[] {
  const kept = after.profiles.map(({ callbackAddress }) => callbackAddress);
  return before.profiles.flatMap(({ callbackAddress }) =>
    callbackAddress === null || kept.includes(callbackAddress) ? [] : [callbackAddress],
  );
}
