import type { CallTextId } from '../../handover/call-texts.ts';
import { FORMAT_WORDS } from './handover-words.ts';

const VALID_ONCE =
  'Signed when you press Show or Copy: valid five minutes, once. It holds the token, and no secret.';

interface CallTextWords {
  readonly title: string;
  /** What has to be known of it; null where the text says enough. */
  readonly says: string | null;
}

/** What each text for a call is called, and what a person has to know of it. */
export const CALL_TEXT_WORDS: Readonly<Record<CallTextId, CallTextWords>> = {
  curl: { title: 'curl, signed now', says: VALID_ONCE },
  powerShellCall: { title: 'PowerShell, signed now', says: VALID_ONCE },
  script: {
    title: 'Script that signs',
    says: 'For a POSIX shell with awk, openssl and curl. While it signs, other users of the same computer can see the secrets in the list of processes.',
  },
  pyetrade: {
    title: FORMAT_WORDS.pyetrade.title,
    says: 'Needs pip install pyetrade. Where it has no function that sends this very call, its session does.',
  },
  requestsOauthlib: FORMAT_WORDS.requestsOauthlib,
  node: FORMAT_WORDS.node,
  go: FORMAT_WORDS.go,
  csharp: FORMAT_WORDS.csharp,
  r: {
    title: FORMAT_WORDS.r.title,
    says: 'The accounts by etrader, any other call by httr, with which etrader signs.',
  },
};

export const READS_VARIABLES =
  'It holds no key and no token: it reads ETRADE_CONSUMER_KEY, ETRADE_CONSUMER_SECRET, ETRADE_ACCESS_TOKEN and ETRADE_ACCESS_TOKEN_SECRET from its environment. "Use this token" has them as a text.';

export const NO_CODE =
  'Opening Bell gives no code for a call that changes something: what is run twice changes it twice.';

export const NOT_SIGNED =
  'It could not be signed: the token or the keys that it belongs to are not here any more, or are locked.';
