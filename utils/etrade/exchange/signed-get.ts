import { HttpError } from '../../http/http-error.ts';
import { type Answer, type Bounds, send, TIMEOUT_MS } from '../../http/send.ts';
import { randomNonce } from '../../oauth/random-nonce.ts';
import { type Signer, signRequest } from '../../oauth/sign-request.ts';
import { findAcceptableTime } from './oauth-problem.ts';
import { readRefusal } from './read-refusal.ts';
import { measureOffset } from './server-clock.ts';
import type { Transport } from './transport.ts';

export interface SignedGetOptions extends Omit<Bounds, 'timeoutMs'> {
  readonly accept: string;
  /** How often it may be sent once more: 0 for what spends something. Each time is signed anew. */
  readonly repeats: number;
}

/**
 * A GET, signed by the server's clock, and repeated where that is allowed and may help: no connection, a server
 * error, a refused time (learnt from that very answer), a nonce that a copy made by the browser has used up.
 * @throws HttpError, SigningError
 */
export async function signedGet(
  url: string,
  signer: Signer,
  { repeats, accept, maxBytes }: SignedGetOptions,
  transport: Transport,
): Promise<Answer> {
  const deadline = transport.now() + TIMEOUT_MS;
  // Never more than the whole, should this computer's clock be set back in between.
  const timeLeft = () => Math.min(TIMEOUT_MS, Math.floor(deadline - transport.now()));
  for (let left = repeats; ; left -= 1) {
    const timeoutMs = Math.max(1, timeLeft());
    const outcome = await sendOnce({ url, signer, accept }, { maxBytes, timeoutMs }, transport);
    const pauseMs = pauseBeforeRepeat(outcome, transport);
    const mayRepeat = left > 0 && pauseMs !== null && pauseMs < timeLeft();
    if (mayRepeat) await transport.wait(pauseMs);
    if (mayRepeat && timeLeft() > 0) continue;
    if (outcome instanceof HttpError) throw outcome;
    return outcome;
  }
}

interface ToSend {
  readonly url: string;
  readonly signer: Signer;
  readonly accept: string;
}

async function sendOnce(
  { url, signer, accept }: ToSend,
  bounds: Bounds,
  transport: Transport,
): Promise<Answer | HttpError> {
  const { hostname } = new URL(url);
  const serverNow = transport.now() + transport.clock.offsetOf(hostname);
  const occasion = { nonce: randomNonce(transport.random), timestamp: Math.floor(serverNow / 1000) };
  const { authorization, ...signed } = signRequest({ method: 'GET', url }, signer, occasion);
  const headers = { Authorization: authorization, Accept: accept };
  try {
    const answer = await send({ ...signed, headers }, bounds, transport);
    learnTime(hostname, answer, transport);
    return answer;
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}

const DAY_MS = 24 * 60 * 60_000;

/** A refusal for the time says which times it wants, within a day of its Date; any other answer has its Date. */
function learnTime(host: string, answer: Answer, { clock }: Transport): void {
  const { headers, body, sentAt, tookMs, status } = answer;
  const dated = measureOffset(headers.get('Date'), sentAt, sentAt + tookMs);
  const wanted = status === 401 ? findAcceptableTime(headers.get('WWW-Authenticate'), body) : null;
  const asked = wanted === null ? null : wanted - (sentAt + tookMs / 2);
  const agrees = asked !== null && (dated === null || Math.abs(asked - dated) <= DAY_MS);
  const measured = agrees ? asked : dated;
  if (measured !== null) clock.learn(host, measured);
}

const REPEATED_AT_ONCE: ReadonlySet<string | undefined> = new Set(['timestamp_refused', 'nonce_used']);
const SHORTEST_PAUSE_MS = 300;
const JITTER_MS = 600;

/** @returns null where a repeat would bring nothing else */
function pauseBeforeRepeat(outcome: Answer | HttpError, transport: Transport): number | null {
  const refusal = outcome instanceof HttpError ? null : readRefusal(outcome);
  if (REPEATED_AT_ONCE.has(refusal?.evidence.problem)) return 0;
  const { code } = outcome instanceof HttpError ? outcome : { code: refusal?.code };
  if (code !== 'unreachable' && code !== 'serverError') return null;
  const [byte = 0] = transport.random(new Uint8Array(1));
  return SHORTEST_PAUSE_MS + (byte / 255) * JITTER_MS;
}
