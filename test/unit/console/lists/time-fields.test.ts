import { describe, expect, it } from 'vitest';
import { readJson } from '@/entrypoints/console/lists/read-json';
import { timeReader, timesIn } from '@/entrypoints/console/lists/time-fields';

const timesOf = (text: string) => {
  const root = readJson(text);
  if (!root) throw new Error('no JSON');
  return timesIn(root, timeReader(root)).map(({ field, at, unit }) => [
    field,
    new Date(at).toISOString(),
    unit,
  ]);
};

describe('the times of an answer', () => {
  it.each([
    [
      '{"AlertsResponse":{"Alert":[{"createTime":1767243600}]}}',
      'createTime',
      '2026-01-01T05:00:00.000Z',
      's',
    ],
    [
      '{"TransactionListResponse":{"Transaction":[{"transactionDate":1767243600000}]}}',
      'transactionDate',
      '2026-01-01T05:00:00.000Z',
      'ms',
    ],
    [
      '{"PortfolioResponse":{"AccountPortfolio":[{"Position":{"Quick":{"lastTradeTime":1767387599}}}]}}',
      'lastTradeTime',
      '2026-01-02T20:59:59.000Z',
      's',
    ],
    [
      '{"QuoteResponse":{"QuoteData":[{"dateTimeUTC":1767387599}]}}',
      'dateTimeUTC',
      '2026-01-02T20:59:59.000Z',
      's',
    ],
    ['{"CancelOrderResponse":{"cancelTime":1767243600000}}', 'cancelTime', '2026-01-01T05:00:00.000Z', 'ms'],
  ])('%s', (text, ...told) => {
    expect(timesOf(text)).toEqual([told]);
  });

  it('are told by the name of the answer too: the same field of another one is no time that we know', () => {
    expect(timesOf('{"SomethingElse":{"createTime":1767243600}}')).toEqual([]);
  });

  it.each(['0', '-68400000', '2006796072', '9e99', '"soon"', 'null'])('%s is none', (value) => {
    expect(timesOf(`{"OrdersResponse":{"Order":[{"executedTime":${value}}]}}`)).toEqual([]);
  });

  it('are listed once for each value', () => {
    const chain =
      '{"OptionChainResponse":{"OptionPair":[{"Call":{"timeStamp":1767387599}},{"Put":{"timeStamp":1767387599}}]}}';
    expect(timesOf(chain)).toHaveLength(1);
  });
});
