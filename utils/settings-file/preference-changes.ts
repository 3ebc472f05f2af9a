import type { ReminderWishes, Settings } from '../storage/setting-items.ts';
import type { Preferences, ProfilePreferences } from './preferences.ts';

/** What can be set of a profile by a file. */
export type ProfileField = 'label' | 'oauthHost' | 'callbackAddress';
export type PreferenceName = keyof Settings | keyof ReminderWishes | ProfileField;
export type PreferenceValue = string | number | boolean | null;

export interface PreferenceChange {
  readonly what: PreferenceName;
  /** The label that it has now; null where it is of no profile. */
  readonly profile: string | null;
  readonly from: PreferenceValue;
  readonly to: PreferenceValue;
}

/** What would be another value, in the order of the options page. */
export function changesBetween(before: Preferences, after: Preferences): PreferenceChange[] {
  return [
    ...before.profiles.flatMap((profile, index) =>
      PROFILE_FIELDS.flatMap((what) =>
        changeOf(what, profile.label, profile[what], after.profiles[index]?.[what] ?? null),
      ),
    ),
    ...namesOf(before.settings).flatMap((what) =>
      changeOf(what, null, before.settings[what], after.settings[what]),
    ),
    ...namesOf(before.reminders).flatMap((what) =>
      changeOf(what, null, before.reminders[what], after.reminders[what]),
    ),
  ];
}

const PROFILE_FIELDS: readonly ProfileField[] = ['label', 'oauthHost', 'callbackAddress'];

const namesOf = <Part extends object>(part: Part) => Object.keys(part) as (keyof Part)[];

const changeOf = (
  what: PreferenceName,
  profile: string | null,
  from: PreferenceValue,
  to: PreferenceValue,
): PreferenceChange[] => (from === to ? [] : [{ what, profile, from, to }]);

/** What the browser has to allow before a change holds. */
export interface Needs {
  readonly notifications: boolean;
  readonly addresses: readonly string[];
}

export function needsOf(before: Preferences, after: Preferences): Needs {
  const wishes = ['tokenEnds', 'mornings'] as const;
  return {
    notifications: wishes.some((wish) => after.reminders[wish] && !before.reminders[wish]),
    addresses: after.profiles.flatMap(({ callbackAddress }, index) =>
      callbackAddress === null || callbackAddress === before.profiles[index]?.callbackAddress
        ? []
        : [callbackAddress],
    ),
  };
}

/** The same without what the browser has not allowed: that stays as it is. */
export function withoutNeeds(before: Preferences, after: Preferences): Preferences {
  const { addresses } = needsOf(before, after);
  const keepAddress = (profile: ProfilePreferences, index: number): ProfilePreferences => ({
    ...profile,
    callbackAddress: addresses.includes(profile.callbackAddress ?? '')
      ? (before.profiles[index]?.callbackAddress ?? null)
      : profile.callbackAddress,
  });
  const { tokenEnds, mornings, morningAt } = after.reminders;
  return {
    ...after,
    reminders: {
      tokenEnds: tokenEnds && before.reminders.tokenEnds,
      mornings: mornings && before.reminders.mornings,
      morningAt,
    },
    profiles: after.profiles.map(keepAddress),
  };
}
