import { HttpError } from './http-error.ts';
import { readBounded } from './read-bounded.ts';

/** The browser's network and clock, passed in so that tests can stand in for them. */
export interface Network {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** This computer's clock, epoch ms. */
  readonly now: () => number;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Bounds {
  readonly maxBytes: number;
  readonly timeoutMs?: number;
  /** The beginning of a longer body is taken for it. */
  readonly cuts?: boolean;
}

export interface Answer {
  /** How and where it was asked for. */
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The body goes on beyond `maxBytes`. */
  readonly isCut: boolean;
  /** This computer's epoch ms. */
  readonly sentAt: number;
  /** From sending to the last byte of the body. */
  readonly tookMs: number;
}

/** Both browsers end a background fetch at 30 s without a word; ours ends first and says so. */
export const TIMEOUT_MS = 20_000;

/**
 * Sends a request once.
 * @throws HttpError; the browser names no other cause
 */
export async function send(
  { method, url, headers, body: sent }: HttpRequest,
  { maxBytes, timeoutMs = TIMEOUT_MS, cuts }: Bounds,
  network: Network,
): Promise<Answer> {
  const sentAt = network.now();
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await network.fetch(url, {
      method,
      headers: { ...headers },
      ...(sent !== undefined && { body: sent }),
      // Without this the browser adds the person's cookies for that host.
      credentials: 'omit',
      cache: 'no-store',
      // A redirect would carry a signature elsewhere.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal,
    });
    const { text, isCut } = await readBounded(response, maxBytes, cuts);
    return {
      method,
      url,
      status: response.status,
      headers: response.headers,
      body: text,
      isCut,
      sentAt,
      tookMs: network.now() - sentAt,
    };
  } catch (error) {
    if (error instanceof HttpError) throw error;
    // The browser's own message is dropped: it can hold the Authorization header.
    throw new HttpError(signal.aborted ? 'timedOut' : 'unreachable', undefined, new URL(url).host);
  }
}
