import { browser } from 'wxt/browser';
import { badgeOf } from '@/utils/connection/badge';
import { nextChangeAt } from '@/utils/connection/next-change';
import { connectionItem } from '@/utils/storage/connection-item';
import { profilesItem } from '@/utils/storage/profiles-item';
import { selectedProfileItem } from '@/utils/storage/selected-profile-item';
import { settingsItem } from '@/utils/storage/settings-item';
import { etradeNow } from './clock';

const ALARM = 'next-change';

/** Draws the badge for the profile in front, and asks to be woken when time will change it. */
export function refreshSigns(): Promise<void> {
  // One at a time: an older look at the states must not be painted over a newer one.
  return navigator.locks.request('signs', drawSigns);
}

async function drawSigns(): Promise<void> {
  const now = etradeNow();
  const [profiles, selectedId, settings] = await Promise.all([
    profilesItem.getValue(),
    selectedProfileItem.getValue(),
    settingsItem.getValue(),
  ]);
  const states = await Promise.all(profiles.map(({ id }) => connectionItem(id).getValue()));
  const at = Math.max(
    0,
    profiles.findIndex(({ id }) => id === selectedId),
  );
  const [profile, state] = [profiles[at], states[at]];
  if (profile && state) {
    const { text, colour, title } = badgeOf(profile, state, now);
    await browser.action.setBadgeText({ text: settings.showBadge ? text : '' });
    await browser.action.setBadgeBackgroundColor({ color: colour });
    await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
    await browser.action.setTitle({ title });
  }
  const moments = states
    .map((each) => nextChangeAt(each, now, settings.keepAlive))
    .filter((each) => each !== null);
  // An alarm goes by this computer's clock, the moments by E*TRADE's.
  const nextInMs = Math.min(...moments) - now;
  if (moments.length) browser.alarms.create(ALARM, { when: Date.now() + nextInMs });
  else await browser.alarms.clear(ALARM);
}
