import { h, render } from 'preact';
import { expect, it } from 'vitest';
import type { PagesBefore } from '@/entrypoints/console/table/page-of';
import { TableView } from '@/entrypoints/console/table/TableView';
import type { Profile } from '@/utils/connection/profile';
import { drawn } from '../../drawn.ts';

const PROFILE: Profile = {
  id: 'sandbox',
  label: 'Sandbox',
  environment: 'sandbox',
  oauthHost: 'api.etrade.com',
};

it('knows the pages before this one, though another tab was looked at', () => {
  const pages: { current: readonly PagesBefore[] } = { current: [] };
  const asked: unknown[] = [];
  const outcome = { name: 'answered', status: 200, tookMs: 1, contentType: '' } as const;
  const look = (marker: string, ids: readonly number[], leadsTo: string) => {
    const Transaction = ids.map((transactionId) => ({ transactionId }));
    const body = JSON.stringify({ TransactionListResponse: { marker: leadsTo, totalCount: 3, Transaction } });
    const call = {
      callId: marker,
      operationId: 'listTransactions',
      input: { marker },
      startedAt: 7,
      outcome,
    };
    const fill = (_: string, values: object) => void asked.push(values);
    return drawn(h(TableView, { profile: PROFILE, call, outcome, body, isWhole: true, fill, pages }));
  };
  const nextOf = (page: HTMLElement) =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent === 'Next page');

  const first = look('', [1, 2], 'm2');
  nextOf(first)?.click();
  expect(asked).toEqual([{ marker: 'm2' }]);
  render(null, first);

  const second = look('m2', [2, 3], 'm3');
  expect(second.textContent).toContain('on an earlier page too');
  expect(nextOf(second)?.getAttribute('aria-disabled')).toBe('true');
});
