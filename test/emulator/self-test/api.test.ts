import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../api/answer-api.ts';
import { accounts } from '../data/accounts.ts';
import type { Environment } from '../hosts.ts';
import { withEmulator } from '../with-emulator.ts';
import { connect, dataOrigins, productionOrigin, sandboxOrigin } from './test-flow.ts';
import { type SignedRequest, sendSigned } from './test-signer.ts';

const context = withEmulator();
const [first, second, closed] = accounts.map(({ accountIdKey }) => `/v1/accounts/${accountIdKey}`);

const json = { headers: { Accept: 'application/json' } };

/** A caller with a fresh access token, who takes a second before each call. */
async function caller(environment: Environment = 'sandbox') {
  const { emulator } = context;
  const access = await connect(emulator, environment);
  return (path: string, sent: SignedRequest = {}) => {
    emulator.clock.shift(1000);
    return sendSigned(emulator, dataOrigins[environment] + path, access, {}, sent);
  };
}

const rows: [row: number, path: string, root: string][] = [
  [1, '/v1/accounts/list', 'AccountListResponse'],
  [2, `${first}/balance?instType=BROKERAGE&realTimeNAV=True`, 'BalanceResponse'],
  [3, `${first}/portfolio`, 'PortfolioResponse'],
  [4, `${first}/portfolio/9007199254740993`, 'PositionLotsResponse'],
  [5, `${first}/transactions`, 'TransactionListResponse'],
  [6, `${first}/transactions/20260000000001`, 'TransactionDetailsResponse'],
  [7, '/v1/user/alerts', 'AlertsResponse'],
  [8, '/v1/user/alerts/6001', 'AlertDetailsResponse'],
  [10, '/v1/market/quote/AAA,BBB', 'QuoteResponse'],
  [11, '/v1/market/lookup/alpha', 'LookupResponse'],
  [12, '/v1/market/optionchains?symbol=AAA', 'OptionChainResponse'],
  [13, '/v1/market/optionexpiredate?symbol=AAA', 'OptionExpireDateResponse'],
  [14, `${first}/orders`, 'OrdersResponse'],
  [15, `${first}/orders/4002`, 'OrdersResponse'],
];

it('has every row of the catalogue', () => {
  expect(apiRoutes.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  );
});

it.each(rows)('row %i, %s: XML, JSON by header, JSON by suffix', async (_row, path, root) => {
  const call = await caller();
  const xml = await call(path);
  expect(xml).toMatchObject({ status: 200, headers: { 'content-type': 'application/xml;charset=UTF-8' } });
  expect(xml.body).toMatch(new RegExp(`^<\\?xml[^>]*\\?><${root}>.*</${root}>$`));

  const byHeader = await call(path, json);
  expect(byHeader.headers['content-type']).toBe('application/json;charset=UTF-8');
  expect(Object.keys(JSON.parse(byHeader.body))).toEqual([root]);
  const bySuffix = await call(path.replace(/(?=\?|$)/, '.json'));
  expect(bySuffix.body).toBe(byHeader.body);
});

it('keeps the digits of numbers and escapes text', async () => {
  const call = await caller();
  const portfolio = await call(`${first}/portfolio`, json);
  expect(portfolio.body).toContain('"pricePaid":1.10,');
  expect(portfolio.body).toContain('"positionId":9007199254740993,');
  expect(JSON.parse(portfolio.body).PortfolioResponse.AccountPortfolio[0].Position.length).toBeGreaterThan(
    11,
  );
  expect((await call('/v1/accounts/list')).body).toContain(
    '<accountName>Long &amp; &lt;short&gt;</accountName>',
  );
});

it('gives the one position of the second account as an object', async () => {
  const call = await caller();
  const { body } = await call(`${second}/portfolio.json`);
  expect(JSON.parse(body).PortfolioResponse.AccountPortfolio[0].Position.Product.symbol).toBe('AAA');
});

it.each([`${second}/transactions`, `${second}/orders`, `${closed}/portfolio`])('204 for %s', async (path) => {
  const call = await caller();
  const answer = await call(path);
  expect(answer).toMatchObject({ status: 204, body: '' });
  expect(answer.headers['content-length']).toBeUndefined();
});

it.each([
  [`${first}/balance`, 400, 1001],
  ['/v1/accounts/unknown/portfolio', 400, 102],
  ['/v1/market/optionchains', 400, 10033],
  ['/v1/market/optionexpiredate', 400, 10033],
  [`/v1/market/quote/${'A,'.repeat(25)}A`, 400, 1023],
  [`/v1/market/quote/${'A,'.repeat(50)}A?overrideSymbolCount=true`, 400, 1025],
  ['/v1/market/quote/A?detailFlag=NONSENSE', 400, 1020],
  ['/v1/market/optionchains?symbol=AAA&expiryMonth=99', 400, 10039],
  ['/v1/market/optionchains?symbol=AAA&chainType=NONE', 400, 10040],
  ['/v1/market/optionchains?symbol=AAA&noOfStrikes=many', 400, 10046],
  ['/v1/market/optionexpiredate?symbol=AAA&expiryType=NEVER', 400, 10046],
  [`${first}/portfolio?view=NONSENSE`, 400, 1001],
  [`${first}/portfolio?count=0`, 400, 2005],
  [`${first}/portfolio/1`, 404, 1011],
  [`${first}/transactions?startDate=2026-01-01&endDate=01022026`, 400, 2004],
  [`${first}/transactions?startDate=01012026`, 400, 2002],
  [`${first}/transactions?startDate=01012000&endDate=01022000`, 400, 2003],
  [`${first}/transactions?sortOrder=UP`, 400, 2007],
  [`${first}/transactions?count=51`, 400, 2005],
  [`${first}/transactions?marker=nothing`, 400, 2008],
  [`${first}/transactions/1`, 404, 1011],
  [`${first}/orders?status=NONSENSE`, 400, 1001],
  [`${first}/orders?fromDate=01012026`, 400, 2002],
  [`${first}/orders?count=101`, 400, 2005],
  [`${first}/orders?marker=nothing`, 400, 2008],
  [`${first}/orders/1`, 404, 1011],
  ['/v1/user/alerts?count=999', 400, 700],
  ['/v1/user/alerts?status=NONSENSE', 400, 464],
  ['/v1/user/alerts?direction=UP', 400, 499],
  ['/v1/user/alerts/1', 404, 53],
  ['/v1/nothing', 404, 1011],
])('%s is an error: %i, code %i', async (path, status, code) => {
  const call = await caller();
  const inXml = await call(path);
  expect(inXml.status).toBe(status);
  expect(inXml.body).toContain(`<Error><code>${code}</code><message>`);
  expect(JSON.parse((await call(path, json)).body).Error).toMatchObject({ code });
});

it('answers with more than five million bytes', async () => {
  const call = await caller();
  const { body } = await call('/v1/market/optionchains?symbol=BIGCHAIN', json);
  expect(body.length).toBeGreaterThan(5_000_000);
  expect(JSON.parse(body).OptionChainResponse.OptionPair.length).toBeGreaterThan(1000);
});

it('gives the stored quote in the sandbox and the asked ones in production', async () => {
  const sandbox = await (await caller('sandbox'))('/v1/market/quote/NOBODY', json);
  const option = 'BBB%3A2026%3A1%3A16%3ACALL%3A100';
  const production = await (await caller('production'))(`/v1/market/quote/AAA,${option}`, json);
  expect(sandbox.body).toContain('"symbol":"GOOG"');
  expect(production.body).toContain('"symbol":"AAA"');
  expect(production.body).toContain('"symbol":"BBB:2026:1:16:CALL:100"');
});

it.each([
  ['sandbox', productionOrigin],
  ['production', sandboxOrigin],
] as const)('refuses a %s token at %s', async (environment, origin) => {
  const { emulator } = context;
  const access = await connect(emulator, environment);
  const answer = await sendSigned(emulator, `${origin}/v1/accounts/list`, access, {}, json);
  expect(answer.status).toBe(401);
  expect(JSON.parse(answer.body)).toEqual({ Error: { code: 0, message: 'oauth_problem=token_rejected' } });
});

const previewRequest = {
  orderType: 'EQ',
  clientOrderId: 'A1',
  Order: [
    {
      priceType: 'MARKET',
      orderTerm: 'GOOD_FOR_DAY',
      marketSession: 'REGULAR',
      Instrument: [{ Product: { securityType: 'EQ', symbol: 'AAA' }, orderAction: 'BUY', quantity: 1 }],
    },
  ],
};

describe('orders', () => {
  const preview = {
    method: 'POST',
    body: '<PreviewOrderRequest><clientOrderId>A1</clientOrderId></PreviewOrderRequest>',
    headers: { 'Content-Type': 'application/xml' },
  };

  it('previews in the sandbox only', async () => {
    const path = `${first}/orders/preview`;
    const sandbox = await (await caller('sandbox'))(path, preview);
    expect(sandbox).toMatchObject({ status: 200 });
    expect(sandbox.body).toContain('<previewId>9007199254740999</previewId>');
    expect(await (await caller('production'))(path, preview)).toMatchObject({ status: 403 });
  });

  it.each([
    ['an empty body', { body: '' }, 101],
    ['another kind of body', { headers: { 'Content-Type': 'text/plain' } }, 101],
    ['no clientOrderId', { body: '<PreviewOrderRequest/>' }, 1033],
  ])('refuses to preview %s', async (_what, change, code) => {
    const answer = await (await caller())(`${first}/orders/preview`, { ...preview, ...change });
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(`<code>${code}</code>`);
  });

  it('answers JSON with JSON', async () => {
    const answer = await (await caller())(`${first}/orders/preview`, {
      method: 'POST',
      body: JSON.stringify({ PreviewOrderRequest: previewRequest }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(JSON.parse(answer.body)).toHaveProperty('PreviewOrderResponse.PreviewIds');
  });

  it.each([
    ['POST', `${first}/orders/place`],
    ['PUT', `${first}/orders/4002/change/preview`],
    ['PUT', `${first}/orders/4002/change/place`],
  ])('forbids %s %s, and says so in the journal', async (method, path) => {
    const call = await caller();
    const answer = await call(path, { method });
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('<code>9000</code>');
    expect(context.emulator.journal.at(-1)?.outcome).toMatch(/^forbidden/);
  });
});
