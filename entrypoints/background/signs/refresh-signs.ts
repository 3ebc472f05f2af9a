import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { TROUBLE } from './badge';
import { drawBadge, show } from './draw-badge';
import { setAlarm, wakeIn } from './set-alarm';

const LOOK_AGAIN_MS = 60 * 60_000;

/** A drawing that is asked for and has not begun: it will show whatever is stored by then. */
let waiting: Promise<void> | null = null;

/** Draws the badge for the profile in front, and asks to be woken when time will change it. */
export function refreshSigns(): Promise<void> {
  waiting ??= Promise.resolve().then(() => alone(LOCKS.signs(), drawNow));
  return waiting;
}

/** One at a time: an older look at the states must not be painted over a newer one. */
async function drawNow(): Promise<void> {
  waiting = null;
  await drawBadge();
  await setAlarm();
}

/** Where what is stored cannot be read: the icon claims nothing any more, and it is looked at again in an hour. */
export async function signTrouble(): Promise<void> {
  wakeIn(LOOK_AGAIN_MS);
  await show(TROUBLE);
}
