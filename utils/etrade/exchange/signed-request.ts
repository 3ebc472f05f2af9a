import { HttpError } from '../../http/http-error.ts';
import { type Answer, type Bounds, send, TIMEOUT_MS } from '../../http/send.ts';
import { randomNonce } from '../../oauth/random-nonce.ts';
import { type Occasion, type RequestToSign, type Signer, signRequest } from '../../oauth/sign-request.ts';
import { findAcceptableTime } from './oauth-problem.ts';
import { readRefusal } from './read-refusal.ts';
import { measureOffset } from './server-clock.ts';
import type { Transport } from './transport.ts';

/** How often a request may be sent once more; each time it is signed anew. */
export interface Repeats {
  /** After no connection, a server error, or a nonce that a copy made by the browser has used: 0 for what spends something. */
  readonly trouble: number;
  /** After a refusal for its time, which has spent nothing. */
  readonly time: number;
}

/** An answer, and the occasion of the request that got it: the last one where it was repeated. */
export type SignedAnswer = Answer & Occasion;

/** What is asked for: a GET, unless it says something else. */
export interface SignedAsking {
  readonly url: string;
  readonly method?: RequestToSign['method'];
  /** JSON. It is sent and not signed: a signature covers the body of a form alone. */
  readonly body?: string;
}

export interface SignedRequestOptions extends Omit<Bounds, 'timeoutMs'> {
  readonly accept: string;
  readonly repeats: Repeats;
  /** Awaited before each sending; what it throws keeps the request from being sent. */
  readonly gate?: () => Promise<void>;
}

/**
 * A request, signed by the server's clock, and repeated where that is allowed and may help: no connection, a server
 * error, a refused time (learnt from that very answer), a nonce that a copy made by the browser has used up.
 * @throws HttpError, SigningError, and what the gate throws
 */
export async function signedRequest(
  asking: SignedAsking,
  signer: Signer,
  { repeats, accept, gate, ...bounds }: SignedRequestOptions,
  transport: Transport,
): Promise<SignedAnswer> {
  await gate?.();
  const deadline = transport.now() + TIMEOUT_MS;
  // Never more than the whole, should this computer's clock be set back in between.
  const timeLeft = () => Math.min(TIMEOUT_MS, Math.floor(deadline - transport.now()));
  const left = { ...repeats };
  for (;;) {
    const timeoutMs = Math.max(1, timeLeft());
    const outcome = await sendOnce({ ...asking, signer, accept }, { ...bounds, timeoutMs }, transport);
    const reason = reasonToRepeat(outcome);
    const pauseMs = reason ? pauseBefore(reason, transport) : 0;
    if (reason && left[reason.kind] > 0 && pauseMs < timeLeft()) {
      left[reason.kind] -= 1;
      await transport.wait(pauseMs);
      await gate?.();
      if (timeLeft() > 0) continue;
    }
    if (outcome instanceof HttpError) throw outcome;
    return outcome;
  }
}

interface ToSend extends SignedAsking {
  readonly signer: Signer;
  readonly accept: string;
}

async function sendOnce(
  { url, method = 'GET', body, signer, accept }: ToSend,
  bounds: Bounds,
  transport: Transport,
): Promise<SignedAnswer | HttpError> {
  const { hostname } = new URL(url);
  const serverNow = transport.now() + transport.clock.offsetOf(hostname);
  const occasion = { nonce: randomNonce(transport.random), timestamp: Math.floor(serverNow / 1000) };
  const { authorization, ...signed } = signRequest({ method, url }, signer, occasion);
  const content = body === undefined ? {} : { 'Content-Type': 'application/json' };
  const headers = { Authorization: authorization, Accept: accept, ...content };
  try {
    const answer = await send({ ...signed, headers, ...(body && { body }) }, bounds, transport);
    learnTime(hostname, answer, transport);
    return { ...answer, ...occasion };
  } catch (error) {
    if (error instanceof HttpError) return error;
    throw error;
  }
}

const DAY_MS = 24 * 60 * 60_000;

/** A refusal for the time says which times it wants, within a day of its Date; any other answer has its Date. */
function learnTime(host: string, answer: Answer, { clock }: Transport): void {
  const { headers, body, sentAt, tookMs, status } = answer;
  const datedMs = measureOffset(headers.get('Date'), sentAt, sentAt + tookMs);
  const wanted = status === 401 ? findAcceptableTime(headers.get('WWW-Authenticate'), body) : null;
  const askedMs = wanted === null ? null : wanted - (sentAt + tookMs / 2);
  const agrees = askedMs !== null && (datedMs === null || Math.abs(askedMs - datedMs) <= DAY_MS);
  const wantedMs = agrees ? askedMs : null;
  if (datedMs !== null || wantedMs !== null) clock.learn(host, { datedMs, wantedMs });
}

interface Reason {
  readonly kind: keyof Repeats;
  /** Whether what was wrong has just been learnt: then nothing is gained by waiting. */
  readonly isCured: boolean;
}

/** @returns null where a repeat would bring nothing else */
function reasonToRepeat(outcome: Answer | HttpError): Reason | null {
  const refusal = outcome instanceof HttpError ? null : readRefusal(outcome);
  const { problem } = refusal?.evidence ?? {};
  if (problem === 'timestamp_refused') return { kind: 'time', isCured: true };
  if (problem === 'nonce_used') return { kind: 'trouble', isCured: true };
  const { code } = outcome instanceof HttpError ? outcome : { code: refusal?.code };
  const isTrouble = code === 'unreachable' || code === 'serverError';
  return isTrouble ? { kind: 'trouble', isCured: false } : null;
}

const SHORTEST_PAUSE_MS = 300;
const JITTER_MS = 600;

function pauseBefore({ isCured }: Reason, transport: Transport): number {
  if (isCured) return 0;
  const [byte = 0] = transport.random(new Uint8Array(1));
  return SHORTEST_PAUSE_MS + (byte / 255) * JITTER_MS;
}
