import { expect, it } from 'vitest';
import { historyFile } from '@/entrypoints/console/history/history-file';
import type { PastCall } from '@/utils/storage/history-items';

const PRIVATE = {
  accountIdKey: 'Key-One_001',
  orderId: '96',
  marker: 'typed',
  count: '12345678',
  fromDate: '01022026',
  symbol: 'GOOG',
};

const call: PastCall = {
  callId: 'private-id',
  operationId: 'listOrders',
  input: { ...PRIVATE, status: 'OPEN', securityType: 'a secret that was pasted', marketSession: '' },
  startedAt: Date.UTC(2026, 0, 2, 15),
  end: 'answered',
  status: 400,
  tookMs: 12,
  failure: 'unexpectedAnswer',
  isPinned: true,
};

it('has which call it was and how it ended, and of what was sent only what is a word of E*TRADE', () => {
  const masked = '••••';
  expect(JSON.parse(historyFile('sandbox', [call]))).toEqual({
    what: 'opening-bell-history',
    version: 1,
    environment: 'sandbox',
    calls: [
      {
        call: 'List Orders',
        input: {
          ...Object.fromEntries(Object.keys(PRIVATE).map((name) => [name, masked])),
          status: 'OPEN',
          securityType: masked,
        },
        at: '2026-01-02T15:00:00.000Z',
        end: 'answered',
        status: 400,
        tookMs: 12,
        failure: 'unexpectedAnswer',
      },
    ],
  });
});
