import type { StateName } from '@/utils/connection/connection-state';
import type { Failure } from '@/utils/connection/failures/failure';
import type { CommandType } from '@/utils/messages/command';
import type { PageReportType } from '@/utils/messages/page-report';
import { LOG_LENGTH, type LogEntry, logItem, type RequestName } from '@/utils/storage/background-items';
import { findProfile } from '@/utils/storage/profile-items';

/** What may be noted: words of our own, and numbers. */
export interface Noted extends Pick<LogEntry, 'what' | 'status' | 'tookMs'> {
  readonly which?: CommandType | PageReportType | StateName | RequestName;
  readonly profileId?: string | undefined;
  readonly failure?: Failure | undefined;
}

/** One after the other: each adds to what the one before has stored. */
let writing: Promise<unknown> = Promise.resolve();

/** Adds to the log. Nobody has to wait for it, and a log that cannot be written is no reason to fail. */
export function noteEvent(noted: Noted): Promise<unknown> {
  const at = Date.now();
  writing = writing.then(() => add(at, noted)).catch(() => undefined);
  return writing;
}

/** Field by field: what else a failure or an event may carry does not come along. */
async function add(at: number, { what, which, profileId, status, tookMs, failure }: Noted): Promise<void> {
  const profile = await findProfile(profileId ?? '');
  const entry: LogEntry = {
    at,
    what,
    which,
    environment: profile?.environment,
    status: status ?? failure?.status,
    tookMs,
    failure: failure?.code,
    problem: failure?.problem,
  };
  await logItem.setValue([...(await logItem.getValue()), entry].slice(-LOG_LENGTH));
}
