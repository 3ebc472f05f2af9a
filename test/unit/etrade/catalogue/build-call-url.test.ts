import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCallUrl, type CallInput, CallInputError } from '@/utils/etrade/catalogue/build-call-url';
import { findOperation, OPERATIONS, type Operation } from '@/utils/etrade/catalogue/operations';

function operation(id: string): Operation {
  const found = findOperation(id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

const A = 'dBZOKt9xDrtRSAOl4MSiiA';
const BASE = 'https://apisb.etrade.com/v1';

/** Every operation with each of its required parameters, and what has to come of it. */
const plain: [string, CallInput, string][] = [
  ['listAccounts', {}, '/accounts/list'],
  [
    'getAccountBalances',
    { accountIdKey: A, instType: 'BROKERAGE' },
    `/accounts/${A}/balance?instType=BROKERAGE`,
  ],
  ['viewPortfolio', { accountIdKey: A }, `/accounts/${A}/portfolio`],
  ['viewPositionLots', { accountIdKey: A, positionId: '10087531' }, `/accounts/${A}/portfolio/10087531`],
  ['listTransactions', { accountIdKey: A }, `/accounts/${A}/transactions`],
  ['listTransactionDetails', { accountIdKey: A, transactionId: '1' }, `/accounts/${A}/transactions/1`],
  ['listAlerts', {}, '/user/alerts'],
  ['listAlertDetails', { id: '6001' }, '/user/alerts/6001'],
  ['getQuotes', { symbols: 'GOOG,IBM' }, '/market/quote/GOOG,IBM'],
  ['lookUpProduct', { search: 'alphabet inc' }, '/market/lookup/alphabet%20inc'],
  ['getOptionChains', { symbol: 'GOOG' }, '/market/optionchains?symbol=GOOG'],
  ['getOptionExpireDates', { symbol: 'GOOG' }, '/market/optionexpiredate?symbol=GOOG'],
  ['listOrders', { accountIdKey: A }, `/accounts/${A}/orders`],
  ['listOrderDetails', { accountIdKey: A, orderId: '96' }, `/accounts/${A}/orders/96`],
  ['freePath', { path: '/v1/accounts/list' }, '/accounts/list'],
];

describe('every operation', () => {
  it('has a case here', () => {
    expect(plain.map(([id]) => id)).toEqual(OPERATIONS.map(({ id }) => id));
  });

  it.each(plain)('%s with what it requires', (id, input, rest) => {
    expect(buildCallUrl(operation(id), input, 'sandbox')).toBe(BASE + rest);
    expect(buildCallUrl(operation(id), input, 'production')).toBe(`https://api.etrade.com/v1${rest}`);
  });

  const requirements = plain.flatMap(([id, input]) =>
    Object.keys(input).map((name) => [id, name, input] as const),
  );

  it.each(requirements)('%s without %s is refused by its name', (id, name, input) => {
    const { [name]: _, ...absent } = input as Record<string, string>;
    for (const without of [absent, { ...absent, [name]: '' }, { ...absent, [name]: ' \t' }]) {
      const build = () => buildCallUrl(operation(id), without, 'sandbox');
      expect(build).toThrow(CallInputError);
      expect(build).toThrow(expect.objectContaining({ parameter: name }));
    }
  });
});

it.each(['GOOG, IBM', ' GOOG ,\tIBM\n', 'GOOG,IBM'])(
  'the symbols in %j are parted by commas alone',
  (symbols) => {
    const quotes = buildCallUrl(operation('getQuotes'), { symbols }, 'sandbox');
    expect(quotes).toBe(`${BASE}/market/quote/GOOG,IBM`);
  },
);

describe('the values', () => {
  it.each([
    [
      'getQuotes',
      { symbols: 'GOOG:2026:6:19:CALL:200.00,IBM' },
      '/market/quote/GOOG:2026:6:19:CALL:200.00,IBM',
    ],
    ['getQuotes', { symbols: ' BRK.B ' }, '/market/quote/BRK.B'],
    ['getQuotes', { symbols: 'A', detailFlag: 'ALL', other: 'x' }, '/market/quote/A?detailFlag=ALL'],
    ['getQuotes', { symbols: 'A', detailFlag: '  ' }, '/market/quote/A'],
    [
      'listOrders',
      { accountIdKey: A, status: 'OPEN', symbol: 'A,B', marker: 'a+b/c==', count: '5' },
      `/accounts/${A}/orders?marker=a%2Bb%2Fc%3D%3D&count=5&status=OPEN&symbol=A%2CB`,
    ],
  ] as [string, CallInput, string][])('%s %j', (id, input, rest) => {
    expect(buildCallUrl(operation(id), input, 'sandbox')).toBe(BASE + rest);
  });

  it('may be prototype words', () => {
    const input = JSON.parse('{"search":"__proto__","__proto__":"x","constructor":"y"}');
    expect(buildCallUrl(operation('lookUpProduct'), input, 'sandbox')).toBe(
      `${BASE}/market/lookup/__proto__`,
    );
  });
});

/** The address that fetch would ask for, cut into its parts. */
function partsOf(value: string) {
  const url = new URL(
    buildCallUrl(operation('listOrderDetails'), { accountIdKey: value, orderId: '7' }, 'sandbox'),
  );
  return {
    origin: url.origin,
    path: url.pathname.split('/'),
    search: url.search,
    hash: url.hash,
    user: url.username,
  };
}

describe('a hostile value', () => {
  const hostile = [
    '../../oauth/revoke_access_token',
    '..%2f..%2foauth',
    '%2e%2e',
    '%2f',
    '/',
    '//evil.example',
    '\\\\evil.example',
    '..\\..\\x',
    '?x=1',
    '#x',
    '@evil.example',
    'user:pass@evil.example',
    'https://evil.example/',
    ';x=1',
    '.\u200b.',
    '\u2024\u2024',
    '\uff0e\uff0e',
    'a\r\nX-Evil: 1',
    'a\tb',
    '\0',
    ',..,',
    ':..:',
    '{orderId}',
    '$&$1',
  ];

  it.each(hostile)('%j stays in its place', (value) => {
    const { origin, path, search, hash, user } = partsOf(value);
    expect(origin).toBe('https://apisb.etrade.com');
    expect([path.length, ...path.slice(0, 3), ...path.slice(4)]).toEqual([
      6,
      '',
      'v1',
      'accounts',
      'orders',
      '7',
    ]);
    expect(decodeURIComponent(path[3] ?? '')).toBe(value.trim());
    expect([search, hash, user]).toEqual(['', '', '']);
  });

  it.each(['.', '..', ' .. ', '...'])('%j is refused', (value) => {
    expect(() => partsOf(value)).toThrow(expect.objectContaining({ parameter: 'accountIdKey' }));
  });

  it.each([
    ['getQuotes', 'symbols', { symbols: 'A\ud800' }],
    ['listOrders', 'symbol', { accountIdKey: A, symbol: '\udc00' }],
  ] as [string, string, CallInput][])(
    '%s with half a character is refused by the name of %s',
    (id, name, input) => {
      const build = () => buildCallUrl(operation(id), input, 'sandbox');
      expect(build).toThrow(expect.objectContaining({ name: 'CallInputError', parameter: name }));
    },
  );

  it('of any kind leads to no other host, path or query', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    const value = fc.oneof(
      text,
      fc.tuple(fc.constantFrom(...hostile), text).map(([start, end]) => start + end),
    );
    fc.assert(
      fc.property(
        value.filter((each) => each.trim() !== '' && !/^\.+$/.test(each.trim())),
        (each) => {
          const { origin, path, search } = partsOf(each);
          expect([origin, path.length, search]).toEqual(['https://apisb.etrade.com', 6, '']);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
