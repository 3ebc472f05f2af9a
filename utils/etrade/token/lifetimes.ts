/** E*TRADE's authorization guide: a request token, and the code that belongs to it, live five minutes. */
export const REQUEST_TOKEN_LIFETIME_MS = 5 * 60_000;

/** Developer guide: after two hours without a call an access token is inactive until it is renewed. */
export const ACCESS_TOKEN_IDLE_MS = 2 * 60 * 60_000;

const NEW_YORK = 'America/New_York';

/**
 * The midnight at which an access token issued at this moment dies, in epoch ms.
 * Developer guide: tokens expire at midnight US Eastern time.
 */
export function nextMidnightInNewYork(issuedAt: number): number {
  const issued = Temporal.Instant.fromEpochMilliseconds(issuedAt).toZonedDateTimeISO(NEW_YORK);
  return issued.add({ days: 1 }).startOfDay().epochMilliseconds;
}

/** What E*TRADE gives every access token that it issues at this moment. */
export const accessTokenLife = (issuedAt: number) => ({
  issuedAt,
  endsAt: nextMidnightInNewYork(issuedAt),
  idleMs: ACCESS_TOKEN_IDLE_MS,
});

/** The midnight that began the New York day of this moment, in epoch ms. */
export function lastMidnightInNewYork(at: number): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(NEW_YORK).startOfDay()
    .epochMilliseconds;
}
