import type { Handover } from './shapes/handover.ts';

/** What stands in place of a secret. */
export const HIDDEN = '••••••••';

/** The same with nothing in it that is worth stealing: a text is shown masked until the person wants to see it. */
export const masked = (handover: Handover): Handover => ({
  ...handover,
  consumerKey: HIDDEN,
  consumerSecret: handover.consumerSecret === null ? null : HIDDEN,
  token: HIDDEN,
  tokenSecret: HIDDEN,
});
