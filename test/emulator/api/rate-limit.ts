import { type Answer, html } from '../answer.ts';
import { tomcatPage } from '../oauth/problem-page.ts';
import type { RateGroup } from './api-route.ts';

/** Calls a second, from the limits published for API v0; v1 publishes none. */
const limits: Record<RateGroup, number> = {
  'accounts and orders': 2,
  market: 4,
  alerts: Number.POSITIVE_INFINITY,
};

/** A busy computer may bring two calls together that were sent one after the other. */
const onTheWayMs = 400;

export const rateLimitText = 'Number of requests exceeded the rate limit set';

export const rateLimitPage = (status: number, outcome: string): Answer =>
  html(tomcatPage(status, rateLimitText), outcome, status);

/** Counts this call; true when there were too many within one second. */
export function exceedsRate(group: RateGroup, now: number, calls: Map<string, number[]>): boolean {
  const recent = (calls.get(group) ?? []).filter((time) => Math.abs(now - time) < 1000 - onTheWayMs);
  recent.push(now);
  calls.set(group, recent);
  return recent.length > limits[group];
}
