import { fakeBrowser } from 'wxt/testing/fake-browser';
import { nextMidnightInNewYork } from '@/utils/etrade/token/lifetimes';
import { type Month, PROFILES } from './month-world.ts';

/** How the computer keeps its alarms: a sleeping one is late or forgets. */
export const ALARM_WAYS = ['onTime', 'late', 'twice', 'never'] as const;
export type AlarmWay = (typeof ALARM_WAYS)[number];

export const EDGES = ['midnight', 'changeDayEnds', 'idle', 'renewDue', 'code'] as const;

/** When New York's clocks change. */
export const CLOCK_CHANGES = {
  spring: Date.parse('2027-03-14T07:00:00Z'),
  autumn: Date.parse('2027-11-07T06:00:00Z'),
} as const;

/** So long, or until shortly before or after a moment that changes something. */
export type Wait =
  | { readonly ms: number }
  | { readonly edge: (typeof EDGES)[number]; readonly offsetMs: number };

const MINUTE_MS = 60_000;
/** No step takes much longer: a month has many. */
const FAR_MS = 10 * 24 * 60 * MINUTE_MS;
/** A worker that has nothing to do is ended. */
const IDLE_MS = MINUTE_MS / 2;
/** More alarms than this in one wait are a circle. */
const MOST_ALARMS = 500;

/** Lets time pass, with all that falls due in it. */
export async function passTime(month: Month, wait: Wait, way: AlarmWay): Promise<void> {
  const { time, tally } = month;
  const until = 'ms' in wait ? time.now() + wait.ms : await edgeOf(month, wait);
  const idleSince = time.now();
  for (let alarms = 0; alarms < MOST_ALARMS; ) {
    await month.quiet();
    const alarmAt = way === 'onTime' || way === 'twice' ? await nextAlarmAt(month) : null;
    const timerAt = time.nextTimerAt(['pause', 'deadline']);
    const isIdle = month.hasWorker() && !month.network.isWaiting() && timerAt === null;
    const idleAt = isIdle ? Math.max(idleSince, time.now()) + IDLE_MS : null;
    const next = Math.min(...[alarmAt, timerAt, idleAt, until].filter((at) => at !== null));
    if (next >= until) break;
    time.moveTo(next);
    if (next === idleAt) month.endWorker();
    if (next !== alarmAt) continue;
    alarms += 1;
    await ring(month, way);
    if (alarms === MOST_ALARMS) throw new Error('The alarm rings in a circle');
  }
  time.moveTo(until);
  tally(`wait, alarms ${way}`);
  const due = await nextAlarmAt(month);
  if (due !== null && due <= time.now()) await (way === 'never' ? forgetAlarm() : ring(month, way));
  await month.quiet();
}

async function nextAlarmAt({ time }: Month): Promise<number | null> {
  const [alarm] = await fakeBrowser.alarms.getAll();
  const inMs = alarm && alarm.scheduledTime - time.computerNow();
  return inMs === undefined ? null : time.now() + Math.max(0, inMs);
}

async function forgetAlarm(): Promise<void> {
  await fakeBrowser.alarms.clearAll();
}

/** An alarm that has rung is gone. */
async function ring(month: Month, way: AlarmWay): Promise<void> {
  await forgetAlarm();
  month.tally('alarm');
  for (let left = way === 'twice' ? 2 : 1; left > 0; left -= 1) month.tell('alarm');
  await month.quiet();
}

type Edge = Extract<Wait, { edge: string }>;

async function edgeOf(month: Month, { edge, offsetMs }: Edge): Promise<number> {
  const now = month.time.now();
  const moments: number[] = [];
  if (edge === 'midnight') moments.push(nextMidnightInNewYork(now));
  if (edge === 'changeDayEnds') {
    const ends = Object.values(CLOCK_CHANGES).map(nextMidnightInNewYork);
    moments.push(...ends.filter((at) => at < now + FAR_MS));
  }
  for (const profileId of PROFILES) {
    const state = await month.state(profileId);
    if (edge === 'code' && state.name === 'awaitingVerifier') {
      const issued = month.emulator.tokens.request.get(state.requestToken.token);
      moments.push((issued?.issuedAt ?? 0) + 5 * MINUTE_MS);
    }
    if ((edge === 'idle' || edge === 'renewDue') && state.name === 'connected') {
      const issued = month.emulator.tokens.access.get(state.accessToken.token);
      moments.push((issued?.lastUsedAt ?? 0) + (edge === 'idle' ? 120 : 110) * MINUTE_MS);
    }
  }
  const [first = now] = moments.filter((at) => at + offsetMs > now).sort((one, other) => one - other);
  return Math.max(now, first + offsetMs);
}
