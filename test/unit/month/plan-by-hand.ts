import type { MonthPlan, Step } from './month-plan.ts';

/** A step at once, unless it says when, that is waited for. */
export const step = (deed: string, pick = 0, more: Partial<Step> = {}): Step => ({
  wait: { ms: 0 },
  alarms: 'onTime',
  deed,
  profileId: 'sandbox',
  pick,
  endsAfter: null,
  inHaste: false,
  ...more,
});

/** The person connects, and E*TRADE's page brings the code. */
export const LOGIN = step('login', 2);

export const monthFrom = (start: string, ...steps: readonly Step[]): MonthPlan => ({
  start: Date.parse(start),
  aheadMs: 0,
  seed: 0,
  zone: 'UTC',
  steps: [...steps],
});
