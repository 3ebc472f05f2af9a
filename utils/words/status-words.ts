import type { PageSeen } from '../connection/connection-state.ts';
import type { SessionNote } from '../connection/session-note.ts';
import type { Status, StatusName } from '../connection/status.ts';
import { formatLocalTime } from './format-time.ts';

/** Each state in the words that a person looks for. */
export const STATUS_WORDS: Readonly<Record<StatusName, string>> = {
  disconnected: 'Not connected',
  requestingToken: 'Requesting a token',
  awaitingVerifier: 'Waiting for your approval',
  exchangingVerifier: 'Exchanging the code',
  active: 'Connected',
  inactive: 'Inactive',
  expired: 'Expired',
  failed: 'Failed',
  locked: 'Locked',
};

/** What the toolbar's icon says when the pointer rests on it: a line for each profile that there is something to say of. */
export function iconTitle(lines: readonly string[]): string {
  return ['Opening Bell', ...lines].join('\n');
}

/** @param endsAt when its token ends, epoch ms; null where it has none */
export function profileTitle(label: string, name: StatusName, endsAt: number | null): string {
  const word = STATUS_WORDS[name].toLowerCase();
  return endsAt === null ? `${label}: ${word}` : `${label}: ${word}, ends at ${formatLocalTime(endsAt)}`;
}

/** The same where the person stands before a code that could not be read. */
export function codeMissingTitle(label: string): string {
  return `${label}: copy the code into Opening Bell`;
}

/** The same where nothing is known of any profile. */
export const ICON_TROUBLE_TITLE = 'Opening Bell needs you';

/** What is not in memory any more; what a passphrase sealed on the disk comes back. */
type Missed = SessionNote['held'] | 'sealed';

const MISSED: Readonly<Record<Missed, string>> = {
  sealed: "Today's token is coming back.",
  login:
    'The browser or Opening Bell was restarted during the login, which was held in memory only. Connect again.',
  token: 'The browser or Opening Bell was restarted, and the token was held in memory only. Connect again.',
  revoking:
    'The browser or Opening Bell was restarted while the token was being revoked. Opening Bell has forgotten it; unless E*TRADE did revoke it, it works until midnight in New York.',
};

/** Of a token that nobody holds. */
export const UNREVOKED =
  'A token of this profile may still work at E*TRADE until midnight in New York: nobody has confirmed that it was revoked.';

/** What the person is told of a page that does not lead on by itself. */
const PAGE_WORDS: ReadonlyMap<PageSeen, string> = new Map([
  ['codeMissing', 'The code could not be read for certain. Copy it from E*TRADE’s page and paste it below.'],
  ['error', 'E*TRADE’s tab shows an error in place of its page. Open the approval page again.'],
]);

/**
 * What a state means, in a sentence; null where its words say enough.
 * @param missed what the memory held before a restart or a lock emptied it
 */
export function sentenceOf(status: Status, hasKeys: boolean, missed: Missed | null): string | null {
  switch (status.name) {
    case 'locked':
      return missed === 'sealed'
        ? "Unlock to get today's token back, without a new login."
        : 'Unlock to use the keys.';
    case 'disconnected':
      if (status.isRevoking) return 'Revoking…';
      if (hasKeys && missed) return MISSED[missed];
      return hasKeys
        ? 'One click opens E*TRADE. Log in and accept there; the code comes back by itself.'
        : 'You need a consumer key and secret from E*TRADE.';
    case 'awaitingVerifier':
      return PAGE_WORDS.get(status.state.pageSeen) ?? null;
    case 'inactive':
      return 'Asleep after two hours without a call, or after a refusal. Renew, or the next call, wakes it.';
    case 'expired':
      return 'Ended at midnight in New York. Connect for today’s token.';
    default:
      return null;
  }
}
