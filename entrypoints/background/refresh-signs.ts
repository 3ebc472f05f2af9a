import { browser } from 'wxt/browser';
import { badgeOf } from '@/utils/connection/badge';
import { nextChangeAt } from '@/utils/connection/next-change';
import { connectionItem } from '@/utils/storage/connection-item';
import { profilesItem } from '@/utils/storage/profiles-item';
import { selectedProfileItem } from '@/utils/storage/selected-profile-item';
import { transport } from './transport';

const ALARM = 'next-change';

/** Draws the badge for the profile in front, and asks to be woken when time will change it. */
export function refreshSigns(): Promise<void> {
  // One at a time: an older look at the states must not be painted over a newer one.
  return navigator.locks.request('signs', drawSigns);
}

async function drawSigns(): Promise<void> {
  const now = transport.now();
  const [profiles, selectedId] = await Promise.all([profilesItem.getValue(), selectedProfileItem.getValue()]);
  const states = await Promise.all(profiles.map(({ id }) => connectionItem(id).getValue()));
  const at = Math.max(
    0,
    profiles.findIndex(({ id }) => id === selectedId),
  );
  const [profile, state] = [profiles[at], states[at]];
  if (profile && state) {
    const { text, colour, title } = badgeOf(profile, state, now);
    await browser.action.setBadgeText({ text });
    await browser.action.setBadgeBackgroundColor({ color: colour });
    await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
    await browser.action.setTitle({ title });
  }
  const moments = states.map((each) => nextChangeAt(each, now)).filter((each) => each !== null);
  if (moments.length) browser.alarms.create(ALARM, { when: Math.min(...moments) });
  else await browser.alarms.clear(ALARM);
}
