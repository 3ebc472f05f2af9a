import type { FailureCode } from '../connection/failures/failure.ts';
import type { Environment } from '../etrade/environments.ts';
import type { ClockReading, ClockReadings } from '../etrade/exchange/server-clock.ts';
import {
  isBoolean,
  isListOf,
  isMapOf,
  isMissingOr,
  isNullOr,
  isNumber,
  isOneOf,
  isRecord,
  isText,
} from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

const isReading = isRecord<ClockReading>({
  offsetMs: isNumber,
  biasMs: isNumber,
  candidateMs: isNullOr(isNumber),
  seenAt: isNumber,
  takenAt: isNumber,
  isInferred: isBoolean,
});

/** How far this computer's clock is from each server's. Writer: background. */
export const clockReadingsItem = storedItem<ClockReadings>('local', 'clock-readings', {}, isMapOf(isReading));

/** What may happen. */
export const LOG_KINDS = ['start', 'alarm', 'command', 'page', 'callback', 'state', 'request'] as const;

/** What became of a callback, or of the code of another program. */
export const CALLBACK_NOTES = [
  'code',
  'withoutCode',
  'otherLogin',
  'otherTab',
  'tooLate',
  'offered',
  'bridged',
] as const;
export type CallbackNote = (typeof CALLBACK_NOTES)[number];

/** The requests to E*TRADE, as the log names them: an address could hold more than it should. */
export const REQUEST_NAMES = ['requestToken', 'exchange', 'renew', 'revoke', 'call'] as const;
export type RequestName = (typeof REQUEST_NAMES)[number];

/**
 * Something that happened, for a report that a person may send. Words of our own and numbers only: a message, an
 * address, a header or a body has no field to be in.
 */
export interface LogEntry {
  /** This computer's epoch ms. */
  readonly at: number;
  readonly what: (typeof LOG_KINDS)[number];
  /** Which command, page, state or request. */
  readonly which?: string | undefined;
  readonly environment?: Environment | undefined;
  /** Of an answer; a request without one was not answered. */
  readonly status?: number | undefined;
  readonly tookMs?: number | undefined;
  readonly failure?: FailureCode | undefined;
  /** E*TRADE's oauth_problem. */
  readonly problem?: string | undefined;
}

const isLogEntry = isRecord<LogEntry>({
  at: isNumber,
  what: isOneOf(...LOG_KINDS),
  which: isMissingOr(isText),
  environment: isMissingOr(isOneOf('sandbox', 'production')),
  status: isMissingOr(isNumber),
  tookMs: isMissingOr(isNumber),
  failure: isMissingOr(isText),
  problem: isMissingOr(isText),
});

/** Some days of logins; older entries make room. */
export const LOG_LENGTH = 200;

/** The latest entries, oldest first. Writer: background. */
export const logItem = storedItem('session', 'log', [], isListOf(isLogEntry), { isDisposable: true });

/** Until when reminders have been said or have lapsed, in epoch ms at E*TRADE. Writer: background. */
export const remindedAtItem = storedItem('local', 'reminded-at', 0, isNumber);

/** Since when a new version waits to be installed, in epoch ms; 0 where none does. Writer: background. */
export const updateWaitingItem = storedItem('session', 'update-waiting', 0, isNumber);

/** A page of the code that was not built as it was known. */
export interface ChangedPage {
  /** This computer's epoch ms. */
  readonly at: number;
  /** Which way of reading has found the code; null where none has. */
  readonly way: number | null;
  /** Tags, names of attributes and lengths. */
  readonly sketch: string;
}

/** The latest one, for a report. Writer: background. */
export const changedPageItem = storedItem(
  'session',
  'changed-page',
  null,
  isNullOr(isRecord<ChangedPage>({ at: isNumber, way: isNullOr(isNumber), sketch: isText })),
  { isDisposable: true },
);
