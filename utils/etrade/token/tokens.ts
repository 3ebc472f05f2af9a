import type { TokenCredentials } from '../../oauth/credentials.ts';

/** Good for one exchange within five minutes. */
export interface RequestToken extends TokenCredentials {
  /** Epoch ms. */
  readonly issuedAt: number;
  /** E*TRADE's oauth_callback_confirmed as it came: recorded for diagnostics, it decides nothing. */
  readonly callbackConfirmed: string | null;
}

/** Knows its own end: who issues it sets it. */
export interface AccessToken extends TokenCredentials {
  /** Epoch ms. */
  readonly issuedAt: number;
  /** When it dies for good, in epoch ms. */
  readonly endsAt: number;
  /** Without a call for so long it falls asleep, in ms; null where it never does. */
  readonly idleMs: number | null;
}
