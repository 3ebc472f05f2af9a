import { expect, it } from 'vitest';
import { accounts } from '../data/accounts.ts';
import { withEmulator } from '../with-emulator.ts';
import { connect, productionOrigin } from './test-flow.ts';
import { sendSigned } from './test-signer.ts';

const context = withEmulator();
const first = `/v1/accounts/${accounts[0]?.accountIdKey}`;

/** Asks in production, where nothing is stored for whatever is asked; a second goes by before each call. */
async function caller() {
  const { emulator } = context;
  const access = await connect(emulator, 'production');
  return async (path: string, method = 'GET') => {
    emulator.clock.shift(1000);
    const headers = { Accept: 'application/json' };
    const { status, body } = await sendSigned(
      emulator,
      productionOrigin + path,
      access,
      {},
      { method, headers },
    );
    return { status, data: body && JSON.parse(body) };
  };
}

it('gives a portfolio page by page, in the view that is asked for', async () => {
  const call = await caller();
  const asked = `${first}/portfolio?count=10&view=FUNDAMENTAL`;
  const [portfolio] = (await call(asked)).data.PortfolioResponse.AccountPortfolio;
  expect(portfolio).toMatchObject({ totalPages: 2, nextPageNo: '2' });
  expect(portfolio.Position).toHaveLength(10);
  expect(portfolio.Position[0]).toHaveProperty('Fundamental.peRatio');
  const last = (await call(`${asked}&pageNumber=2&totalsRequired=true&lotsRequired=true`)).data
    .PortfolioResponse;
  expect(last.Totals).toHaveProperty('totalMarketValue');
  expect(last.AccountPortfolio[0]).not.toHaveProperty('nextPageNo');
  expect(last.AccountPortfolio[0].Position).toHaveLength(3);
  expect(last.AccountPortfolio[0].Position[0].positionLot).toHaveLength(1);
  expect(await call(`${asked}&pageNumber=3`)).toMatchObject({ status: 204 });
});

it('gives transactions from a marker on, and those of the days asked for', async () => {
  const call = await caller();
  const list = async (query: string) =>
    (await call(`${first}/transactions?${query}`)).data.TransactionListResponse;
  const newest = await list('count=2');
  expect(newest).toMatchObject({ moreTransactions: true, transactionCount: 2, totalCount: 3 });
  expect(newest.next).toContain(`marker=${newest.marker}`);
  const rest = await list(`count=2&marker=${newest.marker}`);
  expect(rest).toMatchObject({ moreTransactions: false, transactionCount: 1 });
  expect(rest.Transaction[0].transactionId).toBe(newest.marker);
  expect(await list('startDate=12312025&endDate=12312025')).toMatchObject({ totalCount: 1 });
  const [oldest] = (await list('sortOrder=ASC')).Transaction;
  expect(oldest.transactionId).toBe('20260000000003');
  expect(await call(`${first}/transactions?startDate=01102026&endDate=01112026`)).toMatchObject({
    status: 204,
  });
});

it('gives orders by status, symbol and day, from a marker on', async () => {
  const call = await caller();
  const list = async (query: string) => (await call(`${first}/orders?${query}`)).data.OrdersResponse;
  expect((await list('status=EXECUTED')).Order).toMatchObject([{ orderId: 4002 }]);
  expect((await list('symbol=ZZZ,BBB')).Order).toMatchObject([{ orderId: 4002 }]);
  expect((await list('fromDate=01012026&toDate=01012026')).Order).toHaveLength(2);
  const page = await list('count=1');
  expect(page).toMatchObject({ marker: '4002', Order: [{}] });
  expect((await list(`marker=${page.marker}`)).Order).toMatchObject([{ orderId: 4002 }]);
  expect(await call(`${first}/orders?status=REJECTED`)).toMatchObject({ status: 204 });
});

it('gives alerts by what is asked for, and one alert at its address with .json in the middle', async () => {
  const call = await caller();
  const ids = async (query: string) =>
    (await call(`/v1/user/alerts?${query}`)).data.AlertsResponse.Alert.map(({ id }: { id: number }) => id);
  expect(await ids('count=1')).toEqual([6001]);
  expect(await ids('direction=DESC')).toEqual([6002, 6001]);
  expect(await ids('status=READ')).toEqual([6002]);
  expect(await ids('search=transfer')).toEqual([6001]);
  expect(await call('/v1/user/alerts?category=STOCK&status=UNREAD')).toMatchObject({ status: 204 });
  expect(await call('/v1/user/alerts.json/6001')).toMatchObject({ status: 200 });
  expect(await call('/v1/user/alerts.json/6001', 'DELETE')).toMatchObject({ status: 403 });
  expect(await call('/v1/accounts.json/list')).toMatchObject({ status: 404 });
});

it('gives the block of the flag, and tells the symbols that there are not', async () => {
  const call = await caller();
  const { QuoteResponse } = (await call('/v1/market/quote/AAA,ZZZ?detailFlag=INTRADAY')).data;
  expect(QuoteResponse.QuoteData).toHaveLength(1);
  expect(QuoteResponse.QuoteData[0]).toHaveProperty('Intraday.high');
  expect(QuoteResponse.QuoteData[0]).not.toHaveProperty('All');
  expect(QuoteResponse.Messages.Message).toMatchObject([{ code: 1019 }]);
  expect((await call('/v1/market/quote/ZZZ')).data.Error).toMatchObject({ code: 1019 });
  const fifty = `/v1/market/quote/${'AAA,'.repeat(49)}AAA`;
  expect((await call(fifty)).data.Error).toMatchObject({ code: 1023 });
  expect(await call(`${fifty}?overrideSymbolCount=true`)).toMatchObject({ status: 200 });
});

it('looks up what is there, and the options of one symbol, month and kind', async () => {
  const call = await caller();
  expect((await call('/v1/market/lookup/anvil')).data.LookupResponse.Data).toHaveLength(1);
  expect(await call('/v1/market/lookup/nothing')).toMatchObject({ status: 204 });
  const chain = '/v1/market/optionchains?symbol';
  expect((await call(`${chain}=ZZZ`)).data.Error).toMatchObject({ code: 10031 });
  expect((await call(`${chain}=AAA&expiryYear=2026&expiryMonth=2`)).data.Error).toMatchObject({
    code: 10032,
  });
  const { OptionPair } = (await call(`${chain}=AAA&chainType=CALL&noOfStrikes=2`)).data.OptionChainResponse;
  expect(OptionPair).toHaveLength(2);
  expect(OptionPair[0]).not.toHaveProperty('Put');
});
