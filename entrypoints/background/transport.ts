import type { Transport } from '@/utils/etrade/send';

/** The browser's own network, clock and random source. */
export const transport: Transport = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  random: (bytes) => crypto.getRandomValues(bytes),
};
