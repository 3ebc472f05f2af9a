import type { Transport } from '@/utils/etrade/exchange/transport';
import type { RequestName } from '@/utils/storage/background-items';
import { serverClock } from './clock';
import { noteEvent } from './log';

/** The browser's own network, clock and random source. */
export const transport: Transport = {
  fetch: fetchNoted,
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(bytes),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  clock: serverClock,
};

/** The same, whose requests end with a signal too. */
export const endedBy = (signal: AbortSignal | undefined): Transport =>
  signal
    ? {
        ...transport,
        fetch: (url, init) =>
          fetchNoted(url, { ...init, signal: AbortSignal.any([signal, init.signal ?? signal]) }),
      }
    : transport;

async function fetchNoted(url: string, init: RequestInit): Promise<Response> {
  const sentAt = Date.now();
  const note = (answer: { status?: number }) =>
    void noteEvent({
      what: 'request',
      which: requestNameOf(url),
      tookMs: Date.now() - sentAt,
      ...answer,
    });
  try {
    const response = await fetch(url, init);
    note({ status: response.status });
    return response;
  } catch (error) {
    note({});
    throw error;
  }
}

const REQUEST_NAMES: readonly (readonly [end: string, RequestName])[] = [
  ['/request_token', 'requestToken'],
  ['/renew_access_token', 'renew'],
  ['/revoke_access_token', 'revoke'],
  ['/access_token', 'exchange'],
];

const requestNameOf = (url: string): RequestName =>
  REQUEST_NAMES.find(([end]) => url.endsWith(end))?.[1] ?? 'call';
