/** What E*TRADE gives a developer: RFC 5849's client credentials. */
export interface ConsumerCredentials {
  readonly key: string;
  readonly secret: string;
}

/** A request token or an access token with its secret. */
export interface TokenCredentials {
  readonly token: string;
  readonly secret: string;
}
