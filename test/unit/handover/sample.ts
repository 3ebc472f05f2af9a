import type { Handover } from '@/utils/handover/shapes/handover';

/** Tokens hold signs like these; the rest is worse than anything that E*TRADE gives. */
export const HOSTILE = `a+b/c==$HOME\`id\`"'\\ %41é`;

export const SAMPLE: Handover = {
  environment: 'sandbox',
  consumerKey: 'fakeconsumerkey0123456789abcdef0',
  consumerSecret: null,
  token: 'fake+Token/A==',
  tokenSecret: 'fake+Secret/B==',
  issuedAt: Date.UTC(2026, 10, 27, 14, 30),
  endsAt: Date.UTC(2026, 10, 28, 5),
  lastUsedAt: Date.UTC(2026, 10, 27, 15),
  timeZone: 'Europe/Berlin',
};

export const HOSTILE_SAMPLE: Handover = {
  ...SAMPLE,
  consumerKey: `key${HOSTILE}`,
  consumerSecret: `consumer${HOSTILE}`,
  token: `token${HOSTILE}`,
  tokenSecret: `secret${HOSTILE}`,
};
