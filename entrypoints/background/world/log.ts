import type { StateName } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failures/failure';
import type { Profile } from '@/utils/connection/profile';
import type { CommandType } from '@/utils/messages/command';
import type { PageReportType } from '@/utils/messages/page-report';
import {
  type CallbackNote,
  LOG_LENGTH,
  type LogEntry,
  logItem,
  type RequestName,
} from '@/utils/storage/background-items';
import { profilesItem } from '@/utils/storage/profile-items';

/** What may be noted: words of our own, and numbers. */
export interface Noted extends Pick<LogEntry, 'what' | 'status' | 'tookMs'> {
  readonly which?: CommandType | PageReportType | CallbackNote | StateName | RequestName;
  readonly profileId?: string | undefined;
  readonly failure?: Failure | undefined;
}

interface Pending {
  readonly at: number;
  readonly noted: Noted;
}

/** What happens is in a hurry, and its log is not: what comes together is written together. */
const WRITE_AFTER_MS = 100;

let pending: readonly Pending[] = [];
let writing: Promise<unknown> | null = null;

/** Adds to the log. Nobody has to wait for it, and a log that cannot be written is no reason to fail. */
export function noteEvent(noted: Noted): Promise<unknown> {
  pending = [...pending, { at: Date.now(), noted }];
  writing ??= new Promise((resolve) => setTimeout(resolve, WRITE_AFTER_MS))
    .then(write)
    .catch(() => undefined);
  return writing;
}

async function write(): Promise<void> {
  const written = pending;
  pending = [];
  writing = null;
  const profiles = await profilesItem.getValue();
  const entries = written.map((each) => entryOf(each, profiles));
  await logItem.change((known, put) => put([...known, ...entries].slice(-LOG_LENGTH)));
}

/** Field by field: what else a failure or an event may carry does not come along. */
function entryOf({ at, noted }: Pending, profiles: readonly Profile[]): LogEntry {
  const { what, which, profileId, status, tookMs, failure } = noted;
  return {
    at,
    what,
    which,
    environment: profiles.find(({ id }) => id === profileId)?.environment,
    status: status ?? failure?.status,
    tookMs,
    failure: failure?.code,
    problem: failure?.problem,
  };
}
