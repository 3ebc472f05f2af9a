import { randomNonce } from '../oauth/random-nonce.ts';
import { type Signer, signRequest } from '../oauth/sign-request.ts';
import { type Answer, type SendOptions, send, type Transport } from './send.ts';

/**
 * One GET, signed for this one sending.
 * @throws EtradeError, SigningError
 */
export function signedGet(
  url: string,
  signer: Signer,
  options: SendOptions,
  transport: Transport,
): Promise<Answer> {
  const occasion = { nonce: randomNonce(transport.random), timestamp: Math.floor(transport.now() / 1000) };
  return send(signRequest({ method: 'GET', url }, signer, occasion), options, transport);
}
