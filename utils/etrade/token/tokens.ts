import type { TokenCredentials } from '../../oauth/credentials.ts';

/** Good for one exchange within five minutes. */
export interface RequestToken extends TokenCredentials {
  /** Epoch ms. */
  readonly issuedAt: number;
  /** E*TRADE's oauth_callback_confirmed as it came: recorded for diagnostics, it decides nothing. */
  readonly callbackConfirmed: string | null;
}

/** Good until midnight in New York. */
export interface AccessToken extends TokenCredentials {
  /** Epoch ms. */
  readonly issuedAt: number;
}
