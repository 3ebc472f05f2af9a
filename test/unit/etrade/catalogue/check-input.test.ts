import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCallUrl, type CallInput, CallInputError } from '@/utils/etrade/catalogue/build-call-url';
import { fromFieldDate, toFieldDate } from '@/utils/etrade/catalogue/month-day-year';
import { dangerOf } from '@/utils/etrade/catalogue/operation-dangers';
import { documentationOf } from '@/utils/etrade/catalogue/operation-pages';
import { OPERATIONS } from '@/utils/etrade/catalogue/operations';
import { inputFaultWords } from '@/utils/words/calls/input-fault-words';

const NEEDED: CallInput = { accountIdKey: 'k', symbols: 'GOOG', symbol: 'GOOG', instType: 'BROKERAGE' };

/** The parameter that stands in the way, and why; null where the call is sent. */
function faultOf(id: string, input: CallInput) {
  const operation = OPERATIONS.find((each) => each.id === id);
  if (!operation) throw new Error(`no operation ${id}`);
  try {
    buildCallUrl(operation, { ...NEEDED, ...input }, 'sandbox');
    return null;
  } catch (error) {
    if (!(error instanceof CallInputError)) throw error;
    return [error.parameter, error.code];
  }
}

const symbols = (count: number) => Array(count).fill('GOOG').join(',');

describe('what is typed for a call', () => {
  it.each([
    ['listTransactions', { startDate: '02292024' }],
    ['listTransactions', { endDate: '01152026', count: '50' }],
    ['listOrders', { fromDate: '01152026', toDate: '01152026', count: '100' }],
    ['listAlerts', { count: '300', search: 'a+b & "c" = 😀,,' }],
    ['viewPortfolio', { count: '1000', totalsRequired: 'true', sortBy: 'SYMBOL' }],
    ['getQuotes', { symbols: symbols(25) }],
    ['getQuotes', { symbols: symbols(50), overrideSymbolCount: 'true' }],
    ['getOptionChains', { strikePriceNear: '97.50', expiryMonth: '01', expiryYear: '2026' }],
    ['listOrderDetails', { orderId: '96' }],
  ] as [string, CallInput][])('is sent as %s %j', (id, input) => {
    expect(faultOf(id, input)).toBeNull();
  });

  it.each([
    ['listTransactions', { startDate: '2026-01-05' }, 'startDate', 'notADate'],
    ['listTransactions', { startDate: '01/31/2026' }, 'startDate', 'notADate'],
    ['listTransactions', { startDate: 'January' }, 'startDate', 'notADate'],
    ['listTransactions', { startDate: '02302026' }, 'startDate', 'notADate'],
    ['listTransactions', { startDate: '01150002' }, 'startDate', 'notADate'],
    ['listTransactions', { startDate: '01162026', endDate: '01152026' }, 'endDate', 'datesReversed'],
    ['listTransactions', { count: '51' }, 'count', 'outOfBounds'],
    ['listTransactions', { count: '0' }, 'count', 'outOfBounds'],
    ['listTransactions', { count: '5.5' }, 'count', 'notWhole'],
    ['listTransactions', { count: '-1' }, 'count', 'notWhole'],
    ['listAlerts', { count: '301' }, 'count', 'outOfBounds'],
    ['listOrders', { count: '101' }, 'count', 'outOfBounds'],
    ['listOrders', { fromDate: '01152026' }, 'toDate', 'otherDateMissing'],
    ['listOrders', { toDate: '01152026' }, 'fromDate', 'otherDateMissing'],
    ['listOrders', { symbol: symbols(26) }, 'symbol', 'over25Symbols'],
    ['listOrderDetails', { orderId: 'cancel' }, 'orderId', 'notAnId'],
    ['viewPortfolio', { totalsRequired: 'yes' }, 'totalsRequired', 'notOffered'],
    ['viewPortfolio', { sortBy: 'SYMBOL,BID' }, 'sortBy', 'notOffered'],
    ['getQuotes', { symbols: '' }, 'symbols', 'missing'],
    ['getQuotes', { symbols: symbols(26) }, 'symbols', 'over25Symbols'],
    ['getQuotes', { symbols: symbols(51), overrideSymbolCount: 'true' }, 'symbols', 'over50Symbols'],
    ['getOptionChains', { strikePriceNear: '$100' }, 'strikePriceNear', 'notANumber'],
    ['getOptionChains', { expiryMonth: '13' }, 'expiryMonth', 'outOfBounds'],
    ['lookUpProduct', { search: '..' }, 'search', 'notSendable'],
    ['freePath', { path: 'a//b' }, 'path', 'doubleSlash'],
  ] as [string, CallInput, string, string][])(
    'is told and not sent as %s %j: %s is %s',
    (id, input, parameter, code) => {
      expect(faultOf(id, input)).toEqual([parameter, code]);
    },
  );

  it('has the bounds of what lies outside of them', () => {
    expect(inputFaultWords('outOfBounds', 'listTransactions', 'count')).toBe(
      'A whole number from 1 to 50 is wanted.',
    );
    expect(inputFaultWords('outOfBounds', 'viewPortfolio', 'pageNumber')).toBe(
      'A whole number from 1 is wanted.',
    );
  });
});

describe('a day', () => {
  it.each([
    ['01152026', '2026-01-15'],
    ['02292024', '2024-02-29'],
    // On the way to a whole year.
    ['01150002', '0002-01-15'],
  ])('%s is shown as %s, and sent as it was', (sent, shown) => {
    expect(toFieldDate(sent)).toBe(shown);
    expect(fromFieldDate(shown)).toBe(sent);
  });

  it('of any form is shown as a day of the calendar, or not at all', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\d{8}$/), fc.stringMatching(/^\d{4}-\d\d-\d\d$/));
    fc.assert(
      fc.property(text, (each) => {
        const shown = toFieldDate(each);
        expect(shown === '' || fromFieldDate(shown) === each).toBe(true);
      }),
    );
  });
});

describe('the documentation of a call', () => {
  it.each(OPERATIONS.filter(({ id }) => id !== 'freePath').map(({ id }) => id))('is known: %s', (id) => {
    expect(documentationOf(id)).toMatch(
      /^https:\/\/apisb\.etrade\.com\/docs\/api\/(?:account|user|market|order)\/api-\w+-v1\.html$/,
    );
  });

  it.each(['previewOrder', 'cancelOrder', 'deleteAlerts'])('does not say of %s that it reads', (id) => {
    expect(dangerOf({ operationId: id, input: {} })).not.toBe('read');
    expect(documentationOf(id)).toBeDefined();
  });

  it('says of the one call that may change something that it may', () => {
    const dangers = OPERATIONS.map(({ id }) => id).filter(
      (operationId) => dangerOf({ operationId, input: {} }) !== 'read',
    );
    expect(dangers).toEqual(['listAlertDetails']);
  });

  it.each([
    ['user/alerts/6774', 'mayMarkRead'],
    ['https://api.etrade.com/v1/user/alerts/6774.json?htmlTags=true', 'mayMarkRead'],
    ['user/alerts', 'read'],
    ['', 'read'],
  ])('says of the free path %j what it leads to does: %s', (path, danger) => {
    expect(dangerOf({ operationId: 'freePath', input: { path } })).toBe(danger);
  });
});
