import { expect, it } from 'vitest';
import { eventText, helloText, tokenFields } from '@/utils/handover/push/push-event';
import { connected, NOW } from '../../connection/samples.ts';

it('a hello has nothing in it but the version of the contract', () => {
  expect(JSON.parse(helloText(NOW))).toEqual({
    type: 'hello',
    timestamp: '2026-01-15T15:00:00.000Z',
    data: { version: 1 },
  });
});

it('an event has every field by the name of the contract, and its times with a zone', () => {
  const head = { sequence: 7, profile: 'Sandbox', environment: 'sandbox', consumer_key: 'key-1' } as const;
  expect(JSON.parse(eventText('token.connected', NOW, head, tokenFields(connected)))).toEqual({
    type: 'token.connected',
    timestamp: '2026-01-15T15:00:00.000Z',
    data: {
      sequence: 7,
      profile: 'Sandbox',
      environment: 'sandbox',
      consumer_key: 'key-1',
      oauth_token: 'acc/1',
      oauth_token_secret: 'invented-2',
      issued_at: '2026-01-15T15:00:00.000Z',
      expires_at: '2026-01-16T05:00:00.000Z',
    },
  });
});
