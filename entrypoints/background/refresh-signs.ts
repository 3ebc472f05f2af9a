import { browser } from 'wxt/browser';
import { badgeOf } from '@/utils/connection/badge';
import { nextChangeAt } from '@/utils/connection/next-change';
import { connectionItem } from '@/utils/storage/connection-item';
import { readLock } from '@/utils/storage/profile-vault';
import { profilesItem } from '@/utils/storage/profiles-item';
import { settingsItem } from '@/utils/storage/settings-item';
import { etradeNow, lockNow } from './clock';
import { frontProfile } from './front-profile';
import { remind } from './remind';

const ALARM = 'next-change';

/** Draws the badge for the profile in front, and asks to be woken when time will change it. */
export function refreshSigns(): Promise<void> {
  // One at a time: an older look at the states must not be painted over a newer one.
  return navigator.locks.request('signs', async () => {
    await drawBadge();
    await setAlarm();
  });
}

async function drawBadge(): Promise<void> {
  const [front, settings] = await Promise.all([frontProfile(), settingsItem.getValue()]);
  if (!front) return;
  const { profile, state } = front;
  const isLocked = (await readLock(profile.id, lockNow())).name === 'locked';
  const { text, colour, title } = badgeOf(profile, state, etradeNow(), isLocked);
  await browser.action.setBadgeText({ text: settings.showBadge ? text : '' });
  await browser.action.setBadgeBackgroundColor({ color: colour });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
  await browser.action.setTitle({ title });
}

async function setAlarm(): Promise<void> {
  const now = etradeNow();
  const [profiles, { keepAlive }, remindAt] = await Promise.all([
    profilesItem.getValue(),
    settingsItem.getValue(),
    remind(),
  ]);
  const states = await Promise.all(profiles.map(({ id }) => connectionItem(id).getValue()));
  const locks = await Promise.all(profiles.map(({ id }) => readLock(id, lockNow())));
  const spans = [
    spanFrom(now, remindAt),
    ...states.map((each) => spanFrom(now, nextChangeAt(each, now, keepAlive))),
    ...locks.map((each) => spanFrom(lockNow(), each.name === 'open' ? each.lockAt : null)),
  ];
  // An alarm goes by this computer's clock, the moments by E*TRADE's.
  const nextInMs = Math.min(...spans);
  if (nextInMs < Infinity) browser.alarms.create(ALARM, { when: Date.now() + nextInMs });
  else await browser.alarms.clear(ALARM);
}

const spanFrom = (now: number, at: number | null) => (at === null ? Infinity : at - now);
