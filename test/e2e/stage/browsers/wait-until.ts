import { setTimeout as pause } from 'node:timers/promises';

export interface WaitOptions {
  timeoutMs?: number;
  /** Completes the sentence "Waited 5000 ms for ...". */
  what: string;
}

const DEFAULT_TIMEOUT_MS = 10_000;
const POLL_MS = 20;

/**
 * Asks until the answer is truthy and returns it. An error counts as "not yet": a page that is on its way
 * elsewhere throws when asked; the last error becomes the cause of the one thrown in the end.
 */
export async function waitUntil<T>(ask: () => Promise<T> | T, options: WaitOptions): Promise<NonNullable<T>> {
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const deadline = performance.now() + timeoutMs;
  let lastError: unknown;
  do {
    try {
      const answer = await ask();
      lastError = undefined;
      if (answer) return answer;
    } catch (error) {
      lastError = error;
    }
    await pause(POLL_MS);
  } while (performance.now() < deadline);
  throw new Error(`Waited ${timeoutMs} ms for ${options.what}`, { cause: lastError });
}
