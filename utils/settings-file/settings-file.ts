import type { Preferences } from './preferences.ts';

/** What such a file calls itself. */
export const WHAT = 'opening-bell-settings';

/** Of its shape. Raised where an older version would read a file wrongly; what it can leave out needs no new number. */
export const FILE_VERSION = 1;

export const FILE_NAME = 'opening-bell-settings.json';

/** The file of these preferences. Named field by field: what is added to a profile is in no file by itself. */
export function settingsFile({ settings, reminders, profiles }: Preferences): string {
  const file = {
    what: WHAT,
    version: FILE_VERSION,
    settings: {
      showBadge: settings.showBadge,
      keepAlive: settings.keepAlive,
      lockAfterMinutes: settings.lockAfterMinutes,
      keepHistory: settings.keepHistory,
      singleKeys: settings.singleKeys,
    },
    reminders: {
      tokenEnds: reminders.tokenEnds,
      mornings: reminders.mornings,
      morningAt: reminders.morningAt,
    },
    profiles: profiles.map(({ id, environment, label, oauthHost, callbackAddress }) => ({
      id,
      environment,
      label,
      oauthHost,
      callbackAddress,
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
