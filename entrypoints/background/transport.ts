import type { Transport } from '@/utils/etrade/send';
import { serverClock } from './clock';

/** The browser's own network, clock and random source. */
export const transport: Transport = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(bytes),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  clock: serverClock,
};
