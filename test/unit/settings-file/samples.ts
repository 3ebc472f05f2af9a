import { BUILT_IN_PROFILES } from '@/utils/connection/profile';
import type { Preferences } from '@/utils/settings-file/preferences';
import { DEFAULT_SETTINGS, NO_REMINDERS } from '@/utils/storage/setting-items';

/** As after the installation. */
export const FRESH: Preferences = {
  settings: DEFAULT_SETTINGS,
  reminders: NO_REMINDERS,
  profiles: BUILT_IN_PROFILES.map((profile) => ({ ...profile, callbackAddress: null })),
};

const [sandbox, production] = FRESH.profiles;
if (!sandbox || !production) throw new Error('There are two profiles');

/** Of a person who has set everything. */
export const SET: Preferences = {
  settings: {
    showBadge: false,
    keepAlive: true,
    lockAfterMinutes: null,
    keepHistory: false,
    singleKeys: true,
  },
  reminders: { tokenEnds: true, mornings: false, morningAt: '07:30' },
  profiles: [
    { ...sandbox, label: 'Practice', oauthHost: 'apisb.etrade.com' },
    { ...production, callbackAddress: 'https://myapp.example/cb?user=7' },
  ],
};
