import type { ConsumerCredentials, TokenCredentials } from '../../oauth/credentials.ts';
import { ENVIRONMENTS } from '../environments.ts';
import { EtradeError } from './etrade-error.ts';
import { type SignedAnswer, type SignedAsking, signedRequest } from './signed-request.ts';
import type { Transport } from './transport.ts';

export interface CallCredentials {
  readonly consumer: ConsumerCredentials;
  readonly token: TokenCredentials;
}

/** A whole option chain has some 5 MB; what goes on beyond this is cut. */
const MAX_CALL_ANSWER_BYTES = 8 * 1024 * 1024;

const REPEATS = { trouble: 2, time: 2 };
/** What changes something goes out once; a refusal for its time says that nothing was done. */
const ONCE = { trouble: 0, time: 2 };

/**
 * Sends a v1 call and gives back whatever E*TRADE answered; an error status is an answer too.
 * @param gate awaited before each sending
 * What changes something is sent to the sandbox and nowhere else, whoever asks.
 * @throws HttpError, SigningError, and what the gate throws
 */
export async function callApi(
  asking: SignedAsking,
  credentials: CallCredentials,
  transport: Transport,
  gate?: () => Promise<void>,
): Promise<SignedAnswer> {
  const isRead = (asking.method ?? 'GET') === 'GET';
  const isInSandbox = new URL(asking.url).host === ENVIRONMENTS.sandbox.apiHost;
  if (!isRead && !isInSandbox) throw new EtradeError('forbidden');
  const repeats = isRead ? REPEATS : ONCE;
  const bounds = { maxBytes: MAX_CALL_ANSWER_BYTES, cuts: true };
  const options = { ...bounds, accept: 'application/json', repeats, ...(gate && { gate }) };
  return signedRequest(asking, credentials, options, transport);
}
