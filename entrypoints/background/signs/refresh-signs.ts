import { browser } from 'wxt/browser';
import { readLock } from '@/utils/keys/profile-vault';
import { connectionItem } from '@/utils/storage/connection-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { etradeNow, lockNow } from '../world/clock';
import { type Badge, badgeOf, TROUBLE } from './badge';
import { frontProfile } from './front-profile';
import { nextChangeAt } from './next-change';
import { remind } from './remind';

const ALARM = 'next-change';
const LOOK_AGAIN_MS = 60 * 60_000;

/** Draws the badge for the profile in front, and asks to be woken when time will change it. */
export function refreshSigns(): Promise<void> {
  // One at a time: an older look at the states must not be painted over a newer one.
  return navigator.locks.request('signs', async () => {
    await drawBadge();
    await setAlarm();
  });
}

/** Where what is stored cannot be read: the icon claims nothing any more, and it is looked at again in an hour. */
export async function signTrouble(): Promise<void> {
  browser.alarms.create(ALARM, { when: Date.now() + LOOK_AGAIN_MS });
  await show(TROUBLE);
}

async function drawBadge(): Promise<void> {
  const [front, settings] = await Promise.all([frontProfile(), settingsItem.getValue()]);
  if (!front) return;
  const { profile, state } = front;
  const isLocked = (await readLock(profile.id, lockNow())).name === 'locked';
  const badge = badgeOf(profile, state, etradeNow(), isLocked);
  await show(settings.showBadge ? badge : { ...badge, text: '' });
}

async function show({ text, colour, title }: Badge): Promise<void> {
  await browser.action.setBadgeText({ text });
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
