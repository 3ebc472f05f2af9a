import { describe, expect, it } from 'vitest';
import { madeCall } from '@/entrypoints/console/code/made-call';
import { BUILT_IN_PROFILES, type Profile } from '@/utils/connection/profile';
import type { LastCall } from '@/utils/storage/call-items';

const [profile] = BUILT_IN_PROFILES as readonly [Profile];
const input = { symbols: 'AAA' };
const answered = { name: 'answered', status: 200, tookMs: 1, contentType: 'application/json' } as const;
const url = 'https://apisb.etrade.com/v1/market/quote/BBB';

function made(operationId: string, method?: string) {
  const sent = method === undefined ? {} : { sent: { method, url, nonce: 'n', timestamp: 1 } };
  const outcome = { ...answered, ...sent };
  const call: LastCall = { callId: 'c', operationId, input, startedAt: 0, outcome };
  return madeCall({ profile, call, outcome });
}

describe('the call of an answer', () => {
  it('is what was sent, of the catalogue or not', () => {
    const found = { environment: 'sandbox', operationId: 'getQuotes', input, url };
    expect(made('getQuotes', 'GET')).toEqual(found);
    expect(made('free', 'GET')).toEqual({ ...found, operationId: 'free' });
  });

  it('is what its input says where nobody has kept what was sent', () => {
    expect(made('getQuotes')?.url).toBe('https://apisb.etrade.com/v1/market/quote/AAA');
    expect(made('gone')).toBe(null);
  });

  it.each(['POST', 'PUT', 'DELETE'])('is none that changes something: %s', (method) => {
    expect(made('getQuotes', method)).toBe(null);
  });
});
