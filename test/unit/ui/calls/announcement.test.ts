import { h } from 'preact';
import { expect, it } from 'vitest';
import type { CallOutcome } from '@/utils/storage/call-items';
import { Announcement } from '@/utils/ui/calls/Announcement';
import { textOf } from '../../drawn.ts';

const UNKNOWN = 'It is not known whether E*TRADE did this.';

const said = (operationId: string, outcome: CallOutcome) =>
  textOf(h(Announcement, { call: { callId: '1', operationId, input: {}, startedAt: 7, outcome } }));

it.each(['interrupted', 'cancelled'] as const)('a call that is %s is read aloud', (name) => {
  expect(said('listOrders', { name })).toMatch(/this call\. \w/);
  expect(said('listOrders', { name })).not.toContain(UNKNOWN);
});

it.each([
  ['interrupted', 'The browser stopped Opening Bell during this call.'],
  ['cancelled', 'You cancelled this call.'],
] as const)('of a change that is %s, what is not known is read aloud', (name, happened) => {
  for (const operationId of ['previewOrder', 'cancelOrder', 'deleteAlerts']) {
    expect(said(operationId, { name })).toContain(`${happened} ${UNKNOWN}`);
  }
});

it('says nothing of a call that is on its way, and the status of one that was answered', () => {
  expect(said('listOrders', { name: 'running' })).toBe('');
  const answered = { name: 'answered', status: 204, tookMs: 1, contentType: '' } as const;
  expect(said('listOrders', answered)).toBe('List Orders: 204 No Content');
});
