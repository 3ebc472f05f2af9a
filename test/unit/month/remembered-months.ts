import { troubleWith } from './deeds.ts';
import type { MonthPlan } from './month-plan.ts';
import { LOGIN, monthFrom, step } from './plan-by-hand.ts';

const JUNE = '2027-06-01T14:00:00Z';
const NO_RENEW = step('trouble', troubleWith(/renew_access_token/, 'tooMany'));

/** Months that were once judged wrong, as short as they can be told. */
export const REMEMBERED: readonly (readonly [what: string, plan: MonthPlan])[] = [
  [
    'a token ends elsewhere and is called in the moment in which it falls asleep, and its renew brings no word',
    monthFrom(
      JUNE,
      NO_RENEW,
      LOGIN,
      step('call', 0, { wait: { ms: 200 } }),
      step('endElsewhere', 1, { wait: { edge: 'idle', offsetMs: 0 } }),
    ),
  ],
  [
    'a token that sleeps is called right before midnight, by a clock that is past it, and its renew brings no word',
    monthFrom(JUNE, NO_RENEW, LOGIN, step('setClock', 5, { wait: { edge: 'midnight', offsetMs: -1 } })),
  ],
  [
    'a look finds a login that was cut off, and its request for a token comes late',
    monthFrom(
      JUNE,
      step('endWhileWaiting', 10),
      step('lateArrival', 1),
      step('trouble', troubleWith(/request_token/, 'lateRequest')),
      step('keepAlive', 0),
    ),
  ],
  [
    'a code goes to a program for which a stopped worker has left an event on its way',
    monthFrom(
      '2027-10-09T14:00:00Z',
      step('pair', 6852, { endsAfter: 0 }),
      step('login'),
      step('call', 125, { wait: { ms: 50_394_600 }, endsAfter: 0 }),
      step('sendOffer', 7246, { endsAfter: 0 }),
    ),
  ],
];
