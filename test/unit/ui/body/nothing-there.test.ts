import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { NothingThere } from '@/utils/ui/body/NothingThere';
import { textOf } from '../../drawn.ts';

const said = (operationId: string, isRefusal: boolean) => textOf(h(NothingThere, { operationId, isRefusal }));

describe('an empty body', () => {
  it('of a call that reads is an empty list', () => {
    expect(said('listOrders', false)).toBe('E*TRADE has nothing to list: no data came.');
  });

  it.each(['previewOrder', 'cancelOrder', 'deleteAlerts'])(
    'of %s is no list: it was taken',
    (operationId) => {
      expect(said(operationId, false)).toBe('E*TRADE took it and sent no data.');
    },
  );

  it.each(['listOrders', 'cancelOrder'])('of a refusal of %s is just empty', (operationId) => {
    expect(said(operationId, true)).toBe('The body is empty.');
  });
});
