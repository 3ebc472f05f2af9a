import { describe, expect, it } from 'vitest';
import { buildCallUrl } from '@/utils/etrade/catalogue/build-call-url';
import { buildChangeBody } from '@/utils/etrade/catalogue/build-change-body';
import { CHANGING_OPERATIONS } from '@/utils/etrade/catalogue/changing-operations';
import { findOperation, isChange, OPERATIONS } from '@/utils/etrade/catalogue/operations';
import { hintFor } from '@/utils/etrade/catalogue/parameter-hints';

const ORDER = {
  accountIdKey: 'k1',
  symbol: ' GOOG ',
  securityType: 'EQ',
  orderAction: 'BUY',
  quantity: '10',
  priceType: 'MARKET',
  orderTerm: 'GOOD_FOR_DAY',
  marketSession: 'REGULAR',
  limitPrice: '',
};
const OPTION = {
  ...ORDER,
  securityType: 'OPTN',
  orderAction: 'BUY_OPEN',
  callPut: 'CALL',
  strikePrice: '150.50',
  expiryYear: '2026',
  expiryMonth: '01',
  expiryDay: '16',
};

describe('the calls that change something', () => {
  it('are these, each found by its id and none among the reads', () => {
    const told = CHANGING_OPERATIONS.map(({ id, method, path }) => `${id}: ${method} ${path}`);
    expect(told).toEqual([
      'previewOrder: POST /accounts/{accountIdKey}/orders/preview',
      'cancelOrder: PUT /accounts/{accountIdKey}/orders/cancel',
      'deleteAlerts: DELETE /user/alerts/{id_list}',
    ]);
    for (const operation of CHANGING_OPERATIONS) {
      expect(findOperation(operation.id)).toBe(operation);
      expect(isChange(operation)).toBe(true);
    }
    expect(OPERATIONS.filter(isChange)).toEqual([]);
  });

  it('place no order and change none', () => {
    const paths = [...OPERATIONS, ...CHANGING_OPERATIONS].map(({ path }) => path);
    expect(paths.filter((path) => /\/(?:place|change)\b/.test(path))).toEqual([]);
  });

  it('have a hint for each field that is a word of E*TRADE', () => {
    for (const name of ['securityType', 'orderAction', 'priceType', 'orderTerm', 'marketSession']) {
      const { values, preset } = hintFor('previewOrder', name);
      expect(values, name).toContain(preset);
    }
    expect(hintFor('previewOrder', 'priceType').values).toContain('STOP_LIMIT');
  });
});

describe('the address of a call that changes something', () => {
  it.each([
    ['previewOrder', ORDER, '/accounts/k1/orders/preview'],
    ['cancelOrder', { accountIdKey: 'k1', orderId: '96' }, '/accounts/k1/orders/cancel'],
    ['deleteAlerts', { id_list: ' 6001 , 6002 ' }, '/user/alerts/6001,6002'],
  ])('%s', (id, input, path) => {
    const operation = findOperation(id);
    expect(operation && buildCallUrl(operation, input, 'sandbox')).toBe(`https://apisb.etrade.com/v1${path}`);
  });

  it.each(['symbol', 'securityType', 'orderAction', 'quantity', 'priceType', 'orderTerm', 'marketSession'])(
    'is not built for an order without %s',
    (parameter) => {
      const operation = findOperation('previewOrder');
      const build = () => operation && buildCallUrl(operation, { ...ORDER, [parameter]: ' ' }, 'sandbox');
      expect(build).toThrow(expect.objectContaining({ parameter }));
    },
  );
});

describe('the body of', () => {
  const bodyOf = (id: string, input: Record<string, string>) => buildChangeBody(id, input, 'a1');

  it('an order at the market has what was given, and nothing else', () => {
    expect(JSON.parse(bodyOf('previewOrder', ORDER) ?? '')).toEqual({
      PreviewOrderRequest: {
        orderType: 'EQ',
        clientOrderId: 'a1',
        Order: [
          {
            priceType: 'MARKET',
            orderTerm: 'GOOD_FOR_DAY',
            marketSession: 'REGULAR',
            allOrNone: false,
            Instrument: [
              {
                Product: { securityType: 'EQ', symbol: 'GOOG' },
                orderAction: 'BUY',
                quantity: 10,
                quantityType: 'QUANTITY',
              },
            ],
          },
        ],
      },
    });
  });

  it('an option with a limit names it by its parts', () => {
    const body = bodyOf('previewOrder', { ...OPTION, priceType: 'LIMIT', limitPrice: '1.10' });
    const { orderType, Order } = JSON.parse(body ?? '').PreviewOrderRequest;
    expect(orderType).toBe('OPTN');
    expect(Order[0]).toMatchObject({ priceType: 'LIMIT', limitPrice: 1.1 });
    expect(Order[0].Instrument[0].Product).toEqual({
      securityType: 'OPTN',
      symbol: 'GOOG',
      callPut: 'CALL',
      strikePrice: 150.5,
      expiryYear: 2026,
      expiryMonth: 1,
      expiryDay: 16,
    });
  });

  it('a cancel has every digit of the order as it was typed', () => {
    expect(bodyOf('cancelOrder', { orderId: ' 9007199254740997 ' })).toBe(
      '{"CancelOrderRequest":{"orderId":9007199254740997}}',
    );
  });

  it('a deletion is none', () => {
    expect(bodyOf('deleteAlerts', { id_list: '6001,6002' })).toBeUndefined();
  });

  it.each([
    ['previewOrder', { ...ORDER, quantity: '0' }, 'quantity'],
    ['previewOrder', { ...ORDER, quantity: '1.5' }, 'quantity'],
    ['previewOrder', { ...ORDER, quantity: '1e3' }, 'quantity'],
    ['previewOrder', { ...ORDER, priceType: 'LIMIT' }, 'limitPrice'],
    ['previewOrder', { ...ORDER, priceType: 'LIMIT', limitPrice: '0.00' }, 'limitPrice'],
    ['previewOrder', { ...ORDER, priceType: 'LIMIT', limitPrice: '1,50' }, 'limitPrice'],
    ['previewOrder', { ...ORDER, priceType: 'LIMIT', limitPrice: '-1' }, 'limitPrice'],
    ['previewOrder', { ...ORDER, priceType: 'LIMIT_ON_CLOSE' }, 'limitPrice'],
    ['previewOrder', { ...ORDER, priceType: 'STOP' }, 'stopPrice'],
    ['previewOrder', { ...ORDER, priceType: 'STOP_LIMIT', limitPrice: '1' }, 'stopPrice'],
    ['previewOrder', { ...OPTION, callPut: '' }, 'callPut'],
    ['previewOrder', { ...OPTION, strikePrice: ' ' }, 'strikePrice'],
    ['previewOrder', { ...OPTION, expiryDay: '32' }, 'expiryDay'],
    ['previewOrder', { ...OPTION, expiryMonth: '13' }, 'expiryMonth'],
    ['cancelOrder', { orderId: '96}' }, 'orderId'],
    ['cancelOrder', { orderId: '096' }, 'orderId'],
    ['cancelOrder', { orderId: '96,97' }, 'orderId'],
    ['deleteAlerts', { id_list: '6001,' }, 'id_list'],
    ['deleteAlerts', { id_list: 'all' }, 'id_list'],
  ])('%s %j is not built for its %3$s', (id, input, parameter) => {
    expect(() => bodyOf(id, input)).toThrow(expect.objectContaining({ name: 'CallInputError', parameter }));
  });

  it.each(['__proto__', 'constructor', '{"a":1}', '","x":"', 'Ünï ☂ <b>'])(
    'an order keeps a symbol such as %j as a text',
    (symbol) => {
      const body = JSON.parse(bodyOf('previewOrder', { ...ORDER, symbol }) ?? '');
      expect(body.PreviewOrderRequest.Order[0].Instrument[0].Product.symbol).toBe(symbol);
    },
  );
});
