import { describe, expect, it } from 'vitest';
import { findLists } from '@/entrypoints/console/lists/find-lists';
import { listTable, restTable } from '@/entrypoints/console/lists/list-table';
import { readJson } from '@/entrypoints/console/lists/read-json';
import { textIn } from '@/entrypoints/console/lists/text-in';

function partsOf(text: string) {
  const root = readJson(text);
  if (!root) throw new Error('no JSON');
  return findLists(root);
}

/** The tables of an answer as texts, by what leads to their list. */
function tablesOf(text: string) {
  return Object.fromEntries(
    partsOf(text).lists.map(({ path, items }) => {
      const { columns, rows } = listTable(items);
      const texts = rows.map((row) =>
        columns.map((_, at) => {
          const cell = row[at];
          return cell?.kind === 'list' ? `(${cell.count})` : textIn(cell);
        }),
      );
      return [path, [columns, ...texts]];
    }),
  );
}

describe('the lists of an answer', () => {
  it('are tables, with the fields of inner records as columns and every number as it came', () => {
    const text = `{"QuoteResponse":{"QuoteData":[
      {"dateTimeUTC":1767387599,"All":{"bid":1.10,"totalVolume":9007199254740993},"Product":{"symbol":"AAA"}},
      {"All":{"bid":0.1000},"Product":{"symbol":"BBB","securityType":"EQ"}}]}}`;
    expect(tablesOf(text)).toEqual({
      QuoteData: [
        ['dateTimeUTC', 'All.bid', 'All.totalVolume', 'Product.symbol', 'Product.securityType'],
        ['1767387599', '1.10', '9007199254740993', 'AAA', ''],
        ['', '0.1000', '', 'BBB', 'EQ'],
      ],
    });
  });

  it('of one may come as their entry alone', () => {
    const one = '{"PortfolioResponse":{"AccountPortfolio":[{"accountId":"1","Position":{"positionId":7}}]}}';
    expect(tablesOf(one)).toEqual({
      AccountPortfolio: [
        ['accountId', 'Position.positionId'],
        ['1', '7'],
      ],
      'AccountPortfolio.Position': [['positionId'], ['7']],
    });
  });

  it('in the entries of a list are gathered in a table of their own, and counted in its cells', () => {
    const text = '{"R":{"Order":[{"id":1,"Leg":[{"a":1},{"a":2}]},{"id":2,"Leg":[{"a":3},{"a":4}]}]}}';
    expect(tablesOf(text)).toEqual({
      'Order.Leg': [['a'], ['1'], ['2'], ['3'], ['4']],
      Order: [
        ['id', 'Leg'],
        ['1', '(2)'],
        ['2', '(2)'],
      ],
    });
  });

  it('of plain values, of lists, and without a name around them are tables too', () => {
    expect(tablesOf('{"R":{"alertId":[1,2]}}')).toEqual({ alertId: [['value'], ['1'], ['2']] });
    expect(tablesOf('[{"a":1},[2,3]]')).toMatchObject({ '[]': [['value'], ['2'], ['3']] });
    expect(partsOf('{"R":{"Empty":[]}}').lists).toEqual([]);
  });

  it('come the longest first', () => {
    const text = '{"R":{"Messages":{"Message":[{"code":1}]},"Data":[{"a":1},{"a":2}]}}';
    expect(Object.keys(tablesOf(text))).toEqual(['Data', 'Messages.Message']);
  });

  it('hold both of two fields of one name', () => {
    expect(tablesOf('{"R":{"a":{"b":1},"a":{"b":2}}}')).toEqual({ a: [['b'], ['1'], ['2']] });
  });

  it('hold integer-like and odd names in their order', () => {
    expect(tablesOf('[{"b":1,"10":2,"9":3,"__proto__":4,"constructor":5}]')).toEqual({
      '': [
        ['b', '10', '9', '__proto__', 'constructor'],
        ['1', '2', '3', '4', '5'],
      ],
    });
  });
});

it('what stands in no list is names and values', () => {
  const { rest } = partsOf('{"R":{"marker":"m","Totals":{"cash":1.50},"Data":[{"a":1}]}}');
  expect(restTable(rest).rows.map((row) => row.map(textIn))).toEqual([
    ['marker', 'm'],
    ['Totals.cash', '1.50'],
  ]);
});

it('more columns than can be drawn are left out, and that is told', () => {
  const text = `[{${Array.from({ length: 5000 }, (_, at) => `"c${at}":${at}`).join(',')}}]`;
  const table = listTable(partsOf(text).lists[0]?.items ?? []);
  expect([table.columns.length, table.isNarrowed]).toEqual([200, true]);
});
