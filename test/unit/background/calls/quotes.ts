import { PROFILE } from '../fake-world.ts';

/** What a page asks for. */
export const quotes = {
  type: 'runCall',
  profileId: PROFILE,
  operationId: 'getQuotes',
  input: { symbols: 'GOOG' },
} as const;
