import { type Data, exact } from '../api/exact-number.ts';
import type { InventedAccount } from './accounts.ts';

const instrument = {
  Product: { symbol: 'AAA', securityType: 'EQ' },
  orderAction: 'BUY',
  quantityType: 'QUANTITY',
  orderedQuantity: 10,
  filledQuantity: 0,
};

const detail = {
  placedTime: 1_767_277_800_000,
  status: 'OPEN',
  orderTerm: 'GOOD_FOR_DAY',
  priceType: 'LIMIT',
  limitPrice: exact('1.10'),
  orderValue: exact('11.00'),
  Instrument: [instrument],
};

const storedIds = ['9007199254740997', '4002'];

/** All stored orders, or one under the given number. */
export const orders = (orderId?: string): { [name: string]: Data } => ({
  OrdersResponse: {
    Order: (orderId === undefined ? storedIds : [orderId]).map((id) => ({
      orderId: exact(id),
      orderType: 'EQ',
      OrderDetail: [detail],
    })),
  },
});

export const previewedOrder = ({ accountId }: InventedAccount): { [name: string]: Data } => ({
  PreviewOrderResponse: {
    accountId,
    orderType: 'EQ',
    totalOrderValue: exact('11.00'),
    previewTime: 1_767_277_800_000,
    dstFlag: false,
    Order: [{ ...detail, estimatedCommission: 0, estimatedTotalAmount: exact('11.00') }],
    PreviewIds: [{ previewId: exact('9007199254740999') }],
  },
});
