import { describe, expect, it } from 'vitest';
import { findLists } from '@/entrypoints/console/lists/find-lists';
import { listTable } from '@/entrypoints/console/lists/list-table';
import { readXml } from '@/entrypoints/console/lists/read-xml';

const ALERTS = `<?xml version="1.0"?><AlertsResponse><totalAlerts>2</totalAlerts>
<Alert><id>9007199254740993</id><subject>A &amp; B &#x1F514;</subject></Alert>
<Alert><id>6002</id><subject><![CDATA[1 < 2]]></subject><!-- read --></Alert></AlertsResponse>`;

describe('XML', () => {
  it('brings the same tables as JSON', () => {
    const root = readXml(ALERTS);
    const { lists, rest } = findLists(root ?? { kind: 'list', items: [] });
    expect(rest).toEqual([['totalAlerts', { kind: 'number', text: '2' }]]);
    expect(lists.map(({ path }) => path)).toEqual(['Alert']);
    expect(listTable(lists[0]?.items ?? [])).toMatchObject({
      columns: ['id', 'subject'],
      rows: [
        [
          { kind: 'number', text: '9007199254740993' },
          { kind: 'string', text: 'A & B 🔔' },
        ],
        [
          { kind: 'number', text: '6002' },
          { kind: 'string', text: '1 < 2' },
        ],
      ],
    });
  });

  it('that is cut is read as far as it goes', () => {
    const root = readXml(ALERTS.slice(0, ALERTS.indexOf('6002') + 2), true);
    const { lists } = findLists(root ?? { kind: 'list', items: [] });
    expect(lists[0]?.items).toHaveLength(1);
  });

  it.each([
    ['a page', '<!doctype html><title>E*TRADE</title><p>back soon'],
    ['tags that do not fit', '<a><b></a></b>'],
    ['no end', '<a><b>1</b>'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a depth without end', '<a>'.repeat(100_000)],
    ['a sentence', 'Service unavailable'],
  ])('%s is none', (_, text) => {
    expect(readXml(text)).toBe(null);
  });
});
