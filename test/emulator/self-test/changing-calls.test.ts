import { describe, expect, it } from 'vitest';
import { isForbiddenChange } from '../api/changing-request.ts';
import { accounts } from '../data/accounts.ts';
import type { Environment } from '../hosts.ts';
import { withEmulator } from '../with-emulator.ts';
import { connect, dataOrigins } from './test-flow.ts';
import { sendSigned } from './test-signer.ts';

const context = withEmulator();
const account = `/v1/accounts/${accounts[0]?.accountIdKey}`;
const json = { Accept: 'application/json', 'Content-Type': 'application/json' };

type Asked = [method: string, path: string, body?: object | string];

async function ask([method, path, body]: Asked, environment: Environment = 'sandbox') {
  const { emulator } = context;
  const access = await connect(emulator, environment);
  const sent = typeof body === 'object' ? JSON.stringify(body) : body;
  return sendSigned(
    emulator,
    dataOrigins[environment] + path,
    access,
    {},
    {
      method,
      headers: sent === undefined ? { Accept: 'application/json' } : json,
      ...(sent !== undefined && { body: sent }),
    },
  );
}

const instrument = { Product: { securityType: 'EQ', symbol: 'AAA' }, orderAction: 'BUY', quantity: 10 };
const order = {
  priceType: 'MARKET',
  orderTerm: 'GOOD_FOR_DAY',
  marketSession: 'REGULAR',
  Instrument: [instrument],
};
const preview = (change: object, changedOrder: object = {}, changedInstrument: object = {}): Asked => [
  'POST',
  `${account}/orders/preview`,
  {
    PreviewOrderRequest: {
      orderType: 'EQ',
      clientOrderId: 'a1',
      Order: [{ ...order, Instrument: [{ ...instrument, ...changedInstrument }], ...changedOrder }],
      ...change,
    },
  },
];
const cancel = (body: object | string): Asked => ['PUT', `${account}/orders/cancel`, body];

const sound: [string, Asked, string][] = [
  ['a preview', preview({}), '"previewId":9007199254740999'],
  [
    'a preview of an option',
    preview(
      { orderType: 'OPTN' },
      { priceType: 'LIMIT', limitPrice: 1.1 },
      {
        orderAction: 'BUY_OPEN',
        Product: {
          ...{ securityType: 'OPTN', symbol: 'AAA', callPut: 'CALL', strikePrice: 100 },
          ...{ expiryYear: 2026, expiryMonth: 1, expiryDay: 16 },
        },
      },
    ),
    '"PreviewIds"',
  ],
  ['a cancel', cancel('{"CancelOrderRequest":{"orderId":9007199254740997}}'), '"code":5011'],
  ['a deletion', ['DELETE', '/v1/user/alerts/6001,6002'], '"result":"SUCCESS"'],
  ['a deletion of what is not there', ['DELETE', '/v1/user/alerts/6001,9'], '"alertId":[9]'],
];

describe('what changes something in the sandbox', () => {
  it.each(sound)('is answered: %s', async (_, asked, told) => {
    const { status, body } = await ask(asked);
    expect(body).toContain(told);
    expect(status).toBe(200);
    expect(context.emulator.journal.filter(isForbiddenChange)).toEqual([]);
  });

  it.each<[string, Asked, number]>([
    ['no client order id', preview({ clientOrderId: undefined }), 1033],
    ['one that is too long', preview({ clientOrderId: 'a'.repeat(21) }), 1033],
    ['another kind of order', preview({ orderType: 'SPREADS' }), 1034],
    ['no price where one is needed', preview({}, { priceType: 'LIMIT' }), 1034],
    ['an action of another kind', preview({}, {}, { orderAction: 'BUY_OPEN' }), 1034],
    ['no quantity', preview({}, {}, { quantity: 0 }), 1034],
    ['no order', preview({ Order: {} }), 1034],
    ['a cancel without its request', cancel('{"orderId":4002}'), 101],
    ['a cancel of an order that is executed', cancel('{"CancelOrderRequest":{"orderId":4002}}'), 5001],
    [
      'a cancel of one that lost its last digit',
      cancel('{"CancelOrderRequest":{"orderId":9007199254740996}}'),
      1011,
    ],
  ])('is refused with %s', async (_, asked, code) => {
    const { body } = await ask(asked);
    expect(JSON.parse(body).Error).toMatchObject({ code });
  });
});

describe('in production', () => {
  it.each(sound)('%s is refused, and found in the journal', async (_, asked) => {
    expect(await ask(asked, 'production')).toMatchObject({ status: 403 });
    expect(context.emulator.journal.filter(isForbiddenChange)).toHaveLength(1);
  });
});

it.each<[string, string, string, boolean]>([
  ['apisb.etrade.com', 'POST', '/v1/accounts/k/orders/place', true],
  ['apisb.etrade.com', 'PUT', '/v1/accounts/k/orders/4002/change/place', true],
  ['apisb.etrade.com', 'PUT', '/v1/accounts/k/orders/4002/change/preview', true],
  ['api.etrade.com', 'GET', '/v1/accounts/list', false],
  ['api.etrade.com', 'POST', '/oauth/request_token', false],
  ['apisb.etrade.com', 'PUT', '/v1/accounts/k/orders/cancel', false],
])('%s %s %s is forbidden: %s', (host, method, path, isForbidden) => {
  expect(isForbiddenChange({ host, method, path })).toBe(isForbidden);
});
