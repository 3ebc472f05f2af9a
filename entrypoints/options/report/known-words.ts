import { NEXT_STEPS } from '@/utils/connection/failures/failure';
import { MOVES } from '@/utils/connection/transition';
import { ENVIRONMENTS } from '@/utils/etrade/environments';
import { COMMANDS } from '@/utils/messages/command';
import { PAGE_REPORTS } from '@/utils/messages/page-report';
import { CALLBACK_NOTES, LOG_KINDS, REQUEST_NAMES } from '@/utils/storage/background-items';
import { KEEP_MODES } from '../../../utils/keys/keep-modes.ts';

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

/** The tables that the program itself goes by: states, commands, page reports, failures, environments. */
const NAMED = [MOVES, COMMANDS, PAGE_REPORTS, NEXT_STEPS, ENVIRONMENTS];

const KNOWN: ReadonlySet<unknown> = new Set([
  ...NAMED.flatMap((table) => Object.keys(table)),
  ...LOG_KINDS,
  ...REQUEST_NAMES,
  ...CALLBACK_NOTES,
  ...KEEP_MODES,
  ...PROBLEMS,
]);

/** Whether a report may hold this text. */
export function isKnownWord(text: unknown): text is string {
  return KNOWN.has(text);
}
