import type { Profile } from '@/utils/connection/profile';
import { holdsToken, isCodeMissing, type Status, type StatusName } from '@/utils/connection/status';
import { codeMissingTitle, ICON_TROUBLE_TITLE, iconTitle, profileTitle } from '@/utils/words/status-words';

export interface Badge {
  /** At most four characters fit. */
  readonly text: string;
  readonly colour: string;
  /** What the pointer is told. */
  readonly title: string;
  /** Whether the icon has its colours. */
  readonly isOn: boolean;
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
export const TROUBLE: Badge = { text: '!', colour: COLOURS.bad, title: ICON_TROUBLE_TITLE, isOn: false };

/** A profile, and how it stands. */
export interface Look {
  readonly profile: Profile;
  readonly status: Status;
  /** Epoch ms. */
  readonly now: number;
}

/** The states as the toolbar shows them: the front one in full, the others to the pointer. */
export function badgeOf(front: Look, others: readonly Look[] = []): Badge {
  const { profile, status, now } = front;
  const mark = profile.environment === 'production' ? 'P' : '';
  const told = others.filter((other) => other.status.name !== 'disconnected');
  return {
    ...signOf(status, mark, COLOURS[profile.environment], now),
    title: iconTitle([front, ...told].map(titleOf)),
    isOn: [front, ...others].some((each) => ON.has(each.status.name)),
  };
}

/** There is a token, or one is on its way. */
const ON: ReadonlySet<StatusName> = new Set<StatusName>([
  'requestingToken',
  'awaitingVerifier',
  'exchangingVerifier',
  'active',
  'inactive',
]);

function titleOf({ profile: { label }, status }: Look): string {
  if (isCodeMissing(status)) return codeMissingTitle(label);
  return profileTitle(label, status.name, holdsToken(status) ? status.endsAt : null);
}

function signOf(status: Status, mark: string, own: string, now: number): Pick<Badge, 'text' | 'colour'> {
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
