import { type ApiError, apiError } from './api-route.ts';

type Accepts = (value: string) => boolean;

/** What a parameter may hold, and the number of the error where it holds something else. */
export interface ParameterRule {
  readonly code: number;
  readonly accepts: Accepts;
}

export type ParameterRules = Readonly<Record<string, ParameterRule>>;

const rule = (code: number, accepts: Accepts): ParameterRule => ({ code, accepts });

export const oneOf = (code: number, ...values: readonly string[]): ParameterRule =>
  rule(code, (value) => values.includes(value));

/** Python's `True` is taken too: a client in use sends it. */
export const isYes = (value: string | undefined): boolean => value?.toLowerCase() === 'true';

export const yesOrNo = (code: number): ParameterRule =>
  rule(code, (value) => /^(?:true|false)$/i.test(value));

export const numberWithin = (code: number, least: number, most: number): ParameterRule =>
  rule(code, (value) => /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most);

export const listOf = (code: number, most: number): ParameterRule =>
  rule(code, (value) => value.split(',').length <= most);

/** MMDDYYYY as a moment, at the start of that day in UTC. */
export function dayOf(value: string): number | null {
  const day = value.replace(/^(\d\d)(\d\d)(\d{4})$/, '$3-$1-$2');
  const moment = Date.parse(`${day}T00:00:00Z`);
  const isThatDay = Number.isFinite(moment) && new Date(moment).toISOString().startsWith(day);
  return isThatDay ? moment : null;
}

export const dateIn = (code: number): ParameterRule =>
  rule(code, (value) => /^\d{8}$/.test(value) && dayOf(value) !== null);

/** The first parameter that holds what it may not. A parameter that nobody knows is passed over. */
export function wrongParameter(
  rules: ParameterRules,
  query: Readonly<Record<string, string>>,
): ApiError | null {
  for (const [name, value] of Object.entries(query)) {
    const found = rules[name];
    if (found && !found.accepts(value)) return apiError(400, found.code, `Invalid value of ${name}`);
  }
  return null;
}

const dayMs = 24 * 60 * 60 * 1000;
const oldestMs = 3 * 366 * dayMs;

export interface DateRange {
  from: number;
  /** Exclusive. */
  to: number;
}

const allTime: DateRange = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Both dates or none, the later one last, and neither too long ago. */
export function dateRange(first: string | undefined, last: string | undefined, now: number) {
  if (first === undefined && last === undefined) return allTime;
  const [from, to] = [dayOf(first ?? ''), dayOf(last ?? '')];
  if (from === null || to === null || from > to) return apiError(400, 2002, 'Invalid date range');
  if (from < now - oldestMs) return apiError(400, 2003, 'The date should fall within the last three years');
  return { from, to: to + dayMs };
}
