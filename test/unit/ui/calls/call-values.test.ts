import { describe, expect, it } from 'vitest';
import { draftOf, valuesOf, withCall, withOperation, withValue } from '@/utils/ui/calls/call-values';

const last = (operationId: string, input: Record<string, string>) =>
  ({ callId: 'c', operationId, input, startedAt: 0, outcome: { name: 'running' } }) as const;

describe('what the fields of a call hold, and is sent', () => {
  it('is kept by call: what was chosen for one is no value of another', () => {
    const alerts = withValue(withOperation(draftOf(null), 'listAlerts'), 'status', 'READ');
    expect(valuesOf(alerts, []).status).toBe('READ');
    const orders = withOperation(alerts, 'listOrders');
    expect(valuesOf(orders, []).status).toBe('');
    expect(valuesOf(withOperation(orders, 'listAlerts'), []).status).toBe('READ');
  });

  it.each(['accountIdKey', 'symbol'])('%s goes along to the next call', (name) => {
    const [from, to] =
      name === 'symbol'
        ? ['getOptionChains', 'getOptionExpireDates']
        : ['getAccountBalances', 'viewPortfolio'];
    const typed = withValue(withOperation(draftOf(null), from), name, 'X1');
    expect(valuesOf(withOperation(typed, to), [])[name]).toBe('X1');
  });

  it('is nothing where a list has no such entry, wherever the value came from', () => {
    const draft = draftOf(last('listOrders', { accountIdKey: 'k1', status: 'READ', count: '7' }));
    expect(valuesOf(draft, [])).toMatchObject({ accountIdKey: 'k1', status: '', count: '7' });
  });

  it('is no date that no date field can show, and MMDDYYYY where it can', () => {
    const sent = (startDate: string) =>
      valuesOf(draftOf(last('listTransactions', { startDate })), []).startDate;
    expect(['01152026', '2026-01-05', '02302026', 'x'].map(sent)).toEqual(['01152026', '', '', '']);
  });

  it('begins with the last call as it was sent, else with the first account', () => {
    const known = [{ accountIdKey: 'k2', description: '' }];
    expect(draftOf(last('listOrders', {})).operationId).toBe('listOrders');
    expect(valuesOf(withOperation(draftOf(null), 'listOrders'), known).accountIdKey).toBe('k2');
  });

  it('is an earlier call as it was sent where that is put there: no value that was not', () => {
    const typed = withValue(withOperation(draftOf(null), 'listOrders'), 'count', '7');
    const other = withValue(withOperation(typed, 'listAlerts'), 'status', 'READ');
    const put = withCall(other, { operationId: 'listOrders', input: { accountIdKey: 'k1', status: 'OPEN' } });
    expect(valuesOf(put, [])).toMatchObject({ accountIdKey: 'k1', status: 'OPEN', count: '' });
    expect(valuesOf(withOperation(put, 'listAlerts'), []).status).toBe('READ');
  });
});
