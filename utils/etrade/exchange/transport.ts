import { readBounded } from '../../http/read-bounded.ts';
import type { RandomSource } from '../../oauth/random-nonce.ts';
import type { SignedRequest } from '../../oauth/sign-request.ts';
import { EtradeError } from './etrade-error.ts';

/** What is learnt of a server's clock, and used when signing for it. Spans in ms. */
export interface ServerClock {
  /** Server minus this computer. */
  readonly offsetOf: (host: string) => number;
  readonly learn: (host: string, measuredOffsetMs: number) => Promise<void>;
}

/** The world that an exchange needs, passed in so that tests can stand in for it. */
export interface Transport {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
  readonly random: RandomSource;
  readonly wait: (ms: number) => Promise<void>;
  readonly clock: ServerClock;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** This computer's epoch ms. */
  readonly sentAt: number;
  /** From sending to the last byte of the body. */
  readonly tookMs: number;
}

/** Both browsers end a background fetch at 30 s without a word; ours ends first and says so. */
export const TIMEOUT_MS = 20_000;

export interface SendOptions {
  readonly accept: string;
  readonly maxBytes: number;
  readonly timeoutMs?: number;
}

/**
 * Sends a signed request once.
 * @throws EtradeError `unreachable`, `timedOut` or `answerTooLarge`; the browser names no other cause
 */
export async function send(
  request: SignedRequest,
  { accept, maxBytes, timeoutMs = TIMEOUT_MS }: SendOptions,
  transport: Transport,
): Promise<Answer> {
  const sentAt = transport.now();
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await transport.fetch(request.url, {
      method: request.method,
      headers: { Authorization: request.authorization, Accept: accept },
      // Without this the browser adds the person's E*TRADE cookies to the signed call.
      credentials: 'omit',
      cache: 'no-store',
      // A redirect would carry the signature elsewhere; E*TRADE's API sends none.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const body = await readBounded(response, maxBytes);
    const { status, headers } = response;
    return { status, headers, body, sentAt, tookMs: transport.now() - sentAt };
  } catch (error) {
    if (error instanceof EtradeError) throw error;
    // The browser's own message is dropped: it can hold the Authorization header.
    throw new EtradeError(signal.aborted ? 'timedOut' : 'unreachable');
  }
}
