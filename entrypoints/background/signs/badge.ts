import type { ConnectionState } from '@/utils/connection/connection-state';
import type { Profile } from '@/utils/connection/profile';
import { isCodeMissing, type Status, statusOf } from '@/utils/connection/status';
import { codeMissingTitle, ICON_TROUBLE_TITLE, iconTitle } from '@/utils/words/status-words';

export interface Badge {
  /** At most four characters fit. */
  readonly text: string;
  readonly colour: string;
  /** What the pointer is told. */
  readonly title: string;
}

const COLOURS = {
  sandbox: '#3a5bd9',
  production: '#b4500b',
  warn: '#8a5a00',
  bad: '#b3261e',
  calm: '#565b6b',
} as const;
const HOUR_MS = 60 * 60_000;

/** Nothing is known of any profile. */
export const TROUBLE: Badge = { text: '!', colour: COLOURS.bad, title: ICON_TROUBLE_TITLE };

/** The state of a profile as the toolbar shows it. @param now epoch ms */
export function badgeOf(profile: Profile, state: ConnectionState, now: number, isLocked = false): Badge {
  const status = statusOf(state, now, isLocked);
  const title = isCodeMissing(status)
    ? codeMissingTitle(profile.label)
    : iconTitle(profile.label, status.name);
  const mark = profile.environment === 'production' ? 'P' : '';
  return { ...signOf(status, mark, COLOURS[profile.environment], now), title };
}

function signOf(status: Status, mark: string, own: string, now: number): Omit<Badge, 'title'> {
  switch (status.name) {
    case 'active':
      return { text: `${mark}${hoursLeft(status.endsAt - now)}`, colour: own };
    case 'inactive':
      return { text: 'zz', colour: COLOURS.warn };
    case 'awaitingVerifier':
      return isCodeMissing(status) ? { text: '!', colour: COLOURS.bad } : { text: '…', colour: own };
    case 'locked':
      return { text: 'L', colour: COLOURS.calm };
    case 'failed':
    case 'expired':
      return { text: '!', colour: COLOURS.bad };
    default:
      return { text: '', colour: own };
  }
}

function hoursLeft(leftMs: number): string {
  return leftMs < HOUR_MS ? '<1h' : `${Math.floor(leftMs / HOUR_MS)}h`;
}
