import type { StateName } from '@/utils/connection/connection-state';
import { NEXT_STEPS } from '@/utils/connection/failures/failure';
import { ENVIRONMENTS } from '@/utils/etrade/environments';
import type { CommandType } from '@/utils/messages/command';
import type { PageReportType } from '@/utils/messages/page-report';
import type { LogEntry } from '@/utils/storage/background-items';
import type { KeepMode } from '@/utils/storage/key-items';

/** A list that the compiler keeps whole: each word of the union, and no other. */
type Whole<Word extends string> = Readonly<Record<Word, true>>;

const STATES: Whole<StateName> = {
  disconnected: true,
  requestingToken: true,
  awaitingVerifier: true,
  exchangingVerifier: true,
  connected: true,
  revoking: true,
  failed: true,
};

const COMMANDS: Whole<CommandType> = {
  connect: true,
  replaceToken: true,
  keepEarlierToken: true,
  reopenPage: true,
  cancel: true,
  useCode: true,
  renew: true,
  disconnect: true,
  runCall: true,
  checkKeys: true,
  lock: true,
  resume: true,
  settle: true,
};

const PAGES: Whole<PageReportType> = {
  agreementShown: true,
  accepted: true,
  declined: true,
  logonDelayShown: true,
  verifierMissing: true,
  verifierShown: true,
};

const KINDS: Whole<LogEntry['what']> = {
  start: true,
  alarm: true,
  command: true,
  page: true,
  state: true,
  request: true,
};

const KEEP_MODES: Whole<KeepMode> = { passphrase: true, device: true, session: true };

/** As entrypoints/background/note-event.ts names them. */
const REQUESTS = ['requestToken', 'exchange', 'renew', 'revoke', 'call'];

/** The OAuth Problem Reporting extension; what else a server sends in the same place could be anything. */
const PROBLEMS = [
  'additional_authorization_required',
  'callback_rejected',
  'consumer_key_refused',
  'consumer_key_rejected',
  'consumer_key_unknown',
  'nonce_used',
  'parameter_absent',
  'parameter_rejected',
  'permission_denied',
  'permission_unknown',
  'signature_invalid',
  'signature_method_rejected',
  'timestamp_refused',
  'token_expired',
  'token_rejected',
  'token_revoked',
  'token_used',
  'user_refused',
  'verifier_invalid',
  'version_rejected',
];

const KNOWN: ReadonlySet<unknown> = new Set([
  ...[STATES, COMMANDS, PAGES, KINDS, KEEP_MODES, NEXT_STEPS, ENVIRONMENTS].flatMap(Object.keys),
  ...REQUESTS,
  ...PROBLEMS,
]);

/** Whether a report may hold this text. */
export function isKnownWord(text: unknown): text is string {
  return KNOWN.has(text);
}
