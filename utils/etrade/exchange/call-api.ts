import type { ConsumerCredentials, TokenCredentials } from '../../oauth/credentials.ts';
import { type SignedAnswer, signedGet } from './signed-get.ts';
import type { Transport } from './transport.ts';

export interface CallCredentials {
  readonly consumer: ConsumerCredentials;
  readonly token: TokenCredentials;
}

/** A whole option chain has some 5 MB; what goes on beyond this is cut. */
const MAX_CALL_ANSWER_BYTES = 8 * 1024 * 1024;

const REPEATS = { trouble: 2, time: 2 };

/**
 * Sends a v1 GET and gives back whatever E*TRADE answered; an error status is an answer too.
 * @param gate awaited before each sending
 * @throws HttpError, SigningError, and what the gate throws
 */
export function callApi(
  url: string,
  credentials: CallCredentials,
  transport: Transport,
  gate?: () => Promise<void>,
): Promise<SignedAnswer> {
  const bounds = { maxBytes: MAX_CALL_ANSWER_BYTES, cuts: true };
  const options = { ...bounds, accept: 'application/json', repeats: REPEATS, ...(gate && { gate }) };
  return signedGet(url, credentials, options, transport);
}
