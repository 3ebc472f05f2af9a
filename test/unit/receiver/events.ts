import type { Event } from './sender.ts';

/** Where a test names none of it: a token of the sandbox, got on a summer morning, dead at midnight in New York. */
export const DATA = {
  profile: 'Sandbox',
  environment: 'sandbox',
  consumer_key: 'aaaabbbbccccddddeeeeffff00001111',
  oauth_token: 'token+of/the=day',
  oauth_token_secret: 'secret+of/the=day',
  issued_at: '2026-07-14T09:30:00-04:00',
  expires_at: '2026-07-15T04:00:00.000Z',
};

/** When a token's event was sent, where a test looks at times. */
export const SENT_AT = '2026-07-14T13:30:05.250Z';

export const connected = (sequence: number, data: Partial<typeof DATA> = {}): Event => ({
  type: 'token.connected',
  timestamp: SENT_AT,
  data: { sequence, ...DATA, ...data },
});

export const renewed = (sequence: number, data: Partial<typeof DATA> = {}): Event => ({
  ...connected(sequence, data),
  type: 'token.renewed',
});

export const ended = (sequence: number, data: Partial<typeof DATA> = {}): Event => {
  const { profile, environment, consumer_key } = { ...DATA, ...data };
  return { type: 'token.ended', data: { sequence, profile, environment, consumer_key, reason: 'revoked' } };
};

export const captured = (sequence: number, requestToken: string, verifier: string): Event => ({
  type: 'verifier.captured',
  data: {
    sequence,
    profile: null,
    environment: null,
    consumer_key: DATA.consumer_key,
    oauth_token: requestToken,
    oauth_verifier: verifier,
  },
});
