import type { StateName } from '@/utils/connection/connection-state';
import type { FailureCode } from '@/utils/connection/failures/failure';
import { ENVIRONMENTS, type Environment } from '@/utils/etrade/environments';
import { isSketch } from '@/utils/messages/page-report';
import type { ChangedPage, LogEntry } from '@/utils/storage/background-items';
import type { KeepMode } from '@/utils/storage/key-items';
import { REPORT } from '@/utils/words/report-words';
import { isKnownWord } from './known-words.ts';

export interface ReportedProfile {
  readonly environment: Environment;
  readonly state: StateName;
  readonly failure: FailureCode | null;
  readonly keep: KeepMode | null;
  readonly oauthHost: string;
}

/** What a report is made of. It is read from storage, so its types are promises that nobody has checked. */
export interface ReportFacts {
  readonly version: string;
  readonly userAgent: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly clockErrorMs: number;
  readonly profiles: readonly ReportedProfile[];
  readonly changedPage: ChangedPage | null;
  readonly log: readonly LogEntry[];
}

/** A report that a person can read whole and send: no key, token, code, account, address of a call or text of a page is in it. */
export function reportText({
  version,
  userAgent,
  settings,
  clockErrorMs,
  profiles,
  changedPage,
  log,
}: ReportFacts): string {
  return [
    REPORT.version(version),
    userAgent,
    REPORT.settings(Object.entries(settings).map(settingText)),
    REPORT.clock(clockErrorMs),
    ...profiles.map(profileText),
    '',
    REPORT.log,
    ...log.map(entryText),
    ...changedPageText(changedPage),
  ].join('\n');
}

/** A switch or a number; a setting that holds a text is not told. */
function settingText([name, value]: [string, unknown]): string {
  const isTold = typeof value === 'boolean' || isNumberBelow(value, 100_000);
  return REPORT.setting(name, isTold ? value : 'set');
}

function profileText({ environment, state, failure, keep, oauthHost }: ReportedProfile): string {
  const words = [word(state), failure && word(failure), keep ? REPORT.keep(word(keep)) : REPORT.noKeys];
  const host = oauthHost === ENVIRONMENTS[environment]?.oauthHost ? null : REPORT.otherHost;
  return REPORT.profile(word(environment), [...words, host]);
}

function entryText({ at, what, which, environment, status, tookMs, failure, problem }: LogEntry): string {
  const words = [what, which, environment, failure, problem].filter((each) => each !== undefined).map(word);
  const numbers = [
    isNumberBelow(status, 1000) && REPORT.status(status),
    isNumberBelow(tookMs, 1_000_000) && REPORT.took(tookMs),
  ];
  return [timeText(at), ...words, ...numbers].filter(Boolean).join(' ');
}

function changedPageText(page: ChangedPage | null): readonly string[] {
  return page && isSketch(page.sketch) ? ['', REPORT.changedPage(page.way), page.sketch] : [];
}

/** Whatever lies in storage: a word is told only where it is one of our own or of the OAuth standards. */
const word = (text: unknown): string => (isKnownWord(text) ? text : '(unknown)');

const isNumberBelow = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && value >= 0 && value < limit;

const EARLIEST = Date.UTC(2020, 0);
const LATEST = Date.UTC(2100, 0);

function timeText(at: unknown): string {
  const isTime = typeof at === 'number' && at > EARLIEST && at < LATEST;
  return isTime ? new Date(at).toISOString().replace('T', ' ').replace('Z', '') : '(unknown)';
}
