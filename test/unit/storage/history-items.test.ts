import { describe, expect, it } from 'vitest';
import type { CallOutcome, LastCall } from '@/utils/storage/call-items';
import { MOST_CALLS, type PastCall, pastCallOf, withPastCall } from '@/utils/storage/history-items';
import { pastCall } from './past-call.ts';

const call = (outcome: CallOutcome, input: Record<string, string> = { symbols: 'GOOG' }): LastCall => ({
  callId: 'call-1',
  operationId: 'getQuotes',
  input,
  startedAt: 7,
  outcome,
});

describe('what is kept of a call', () => {
  it('is what was sent and how it ended: no body, no header, no request as signed', () => {
    const kept = pastCallOf(
      call({
        name: 'answered',
        status: 401,
        tookMs: 12,
        contentType: 'secret/type',
        failure: { code: 'tokenRefused', at: 9, problem: 'secret_problem' },
        sent: { method: 'GET', url: 'https://secret.example/', nonce: 'secret-nonce', timestamp: 1 },
        headers: [['x-secret', 'secret']],
      }),
    );
    expect(kept).toEqual({
      callId: 'call-1',
      operationId: 'getQuotes',
      input: { symbols: 'GOOG' },
      startedAt: 7,
      end: 'answered',
      status: 401,
      tookMs: 12,
      failure: 'tokenRefused',
      isPinned: false,
    });
  });

  it.each<[CallOutcome, object]>([
    [
      { name: 'failed', failure: { code: 'timedOut', at: 9 } },
      { end: 'failed', failure: 'timedOut' },
    ],
    [{ name: 'interrupted' }, { end: 'interrupted' }],
    [{ name: 'cancelled' }, { end: 'cancelled' }],
  ])('%j', (outcome, end) => {
    expect(pastCallOf(call(outcome))).toMatchObject(end);
  });

  it('is nothing while it runs, or where its input is too long', () => {
    expect(pastCallOf(call({ name: 'running' }))).toBe(null);
    expect(pastCallOf(call({ name: 'interrupted' }, { symbols: 'x'.repeat(4_000) }))).toBe(null);
  });
});

describe('the list', () => {
  it('has the latest first, each once', () => {
    const list = withPastCall(withPastCall([], pastCall('a')), pastCall('b'));
    expect(list.map(({ callId }) => callId)).toEqual(['b', 'a']);
    expect(withPastCall(list, pastCall('a')).map(({ callId }) => callId)).toEqual(['a', 'b']);
  });

  it('drops the oldest over its number, and none that is pinned', () => {
    const pinned = pastCall('pinned', { isPinned: true });
    const full = Array.from({ length: MOST_CALLS }, (_, index) => pastCall(`call-${index}`));
    const list = withPastCall([...full, pinned], pastCall('new'));
    expect(list.map(({ callId }) => callId)).toEqual([
      'new',
      ...full.slice(0, -1).map(({ callId }) => callId),
      'pinned',
    ]);
  });

  it('drops the oldest over its size', () => {
    const input = { search: 'x'.repeat(3_900) };
    let list: readonly PastCall[] = [];
    for (let index = 0; index < MOST_CALLS; index += 1)
      list = withPastCall(list, pastCall(`c-${index}`, { input }));
    expect(list.length).toBeGreaterThan(40);
    expect(JSON.stringify(list).length).toBeLessThan(210_000);
    expect(list[0]?.callId).toBe('c-99');
  });
});
