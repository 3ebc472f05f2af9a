import { troubleWith } from './deeds.ts';
import type { MonthPlan } from './month-plan.ts';
import { FATES } from './network.ts';
import { LOGIN, monthFrom, step } from './plan-by-hand.ts';

const MINUTE_MS = 60_000;
const BY_HAND = { inHaste: true } as const;
const late = (path: RegExp) => step('trouble', troubleWith(path, 'lateAnswer'));
const ARRIVES = step('lateArrival');

/** What chance alone may leave out. */
export const RARE: readonly string[] = [
  ...FATES.map((fate) => `fate ${fate}`),
  'is requestingToken',
  'is exchangingVerifier',
  'is revoking',
  'claim that only E*TRADE could correct',
  'answer to a worker that has ended',
  'clock change in spring',
  'clock change in autumn',
];

/** Each of that at least once. */
export const CERTAIN: readonly MonthPlan[] = [
  // A request of every fate.
  monthFrom(
    '2027-03-01T15:00:00Z',
    LOGIN,
    ...FATES.flatMap((fate) => [
      step('trouble', troubleWith(/\/v1\//, fate)),
      step('call', 1, { wait: { ms: 6 * MINUTE_MS } }),
      ARRIVES,
    ]),
  ),
  // Each state in which an answer is waited for, and the end of a worker in it.
  monthFrom(
    '2027-10-25T14:00:00Z',
    late(/request_token/),
    step('connect', 0, BY_HAND),
    ARRIVES,
    step('cancel'),
    late(/access_token/),
    step('login', 2, BY_HAND),
    ARRIVES,
    late(/revoke_access_token/),
    step('disconnect', 0, BY_HAND),
    ARRIVES,
    LOGIN,
    step('endWhileWaiting', 5),
    ARRIVES,
  ),
  // A claim that only E*TRADE could correct.
  monthFrom('2027-06-01T14:00:00Z', LOGIN, step('endElsewhere', 0), step('lookAtPopup')),
];
