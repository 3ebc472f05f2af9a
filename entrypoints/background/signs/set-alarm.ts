import { browser } from 'wxt/browser';
import { readLock } from '@/utils/keys/profile-vault';
import { connectionItem } from '@/utils/storage/connection-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { etradeNow, timeFor } from '../world/clock';
import { nextChangeAt } from './next-change';
import { nextReminderAt } from './remind';

const ALARM = 'next-change';

/** Asks to be woken when time alone will change something: what is shown, what is to be done, or what is to be said. */
export async function setAlarm(): Promise<void> {
  const [profiles, { keepAlive }, remindAt] = await Promise.all([
    profilesItem.getValue(),
    settingsItem.getValue(),
    nextReminderAt(),
  ]);
  const [states, locks] = await Promise.all([
    Promise.all(profiles.map(({ id }) => connectionItem(id).getValue())),
    Promise.all(profiles.map(({ id }) => readLock(id, Date.now()))),
  ]);
  const spans = [
    spanFrom(etradeNow(), remindAt),
    ...states.map((each) => spanFrom(timeFor(each), nextChangeAt(each, timeFor(each), keepAlive))),
    ...locks.map((each) => spanFrom(Date.now(), each.name === 'open' ? each.lockAt : null)),
  ];
  const nextInMs = Math.min(...spans);
  if (nextInMs < Infinity) wakeIn(nextInMs);
  else await browser.alarms.clear(ALARM);
}

/** An alarm goes by this computer's clock, the moments by E*TRADE's. */
export function wakeIn(ms: number): void {
  browser.alarms.create(ALARM, { when: Date.now() + ms });
}

const spanFrom = (now: number, at: number | null) => (at === null ? Infinity : at - now);
