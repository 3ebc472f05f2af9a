import { expect, it } from 'vitest';
import { quoteStatuses } from '@/entrypoints/console/quote-statuses';

it.each<[what: string, body: string, statuses: string[]]>([
  [
    'JSON',
    '{"QuoteResponse":{"QuoteData":[{"quoteStatus":"DELAYED"},{"quoteStatus":"DELAYED"}]}}',
    ['DELAYED'],
  ],
  ['JSON with blanks', '{ "quoteStatus" :\n "CLOSING" }', ['CLOSING']],
  ['two kinds', '[{"quoteStatus":"REALTIME"},{"quoteStatus":"EH_CLOSED"}]', ['REALTIME', 'EH_CLOSED']],
  ['an option chain', '{"OptionChainResponse":{"quoteType":"DELAYED"}}', ['DELAYED']],
  ['XML', '<QuoteData><quoteStatus>DELAYED</quoteStatus></QuoteData>', ['DELAYED']],
  ['a text that only names it', '{"a":"\\"quoteStatus\\":\\"DELAYED\\""}', []],
  ['no word', '{"quoteStatus":7,"x":"<quoteStatus><b>"}', []],
  ['nothing', '', []],
])('are read from %s', (_, body, statuses) => {
  expect(quoteStatuses(body)).toEqual(statuses);
});

it('are looked for where an answer begins, however long it is', () => {
  const long = `{"a":"${'x'.repeat(5_000_000)}","quoteStatus":"DELAYED"}`;
  expect(quoteStatuses(long)).toEqual([]);
});
