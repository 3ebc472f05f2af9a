import { type Data, exact } from '../api/exact-number.ts';
import type { Paged } from '../api/page-of.ts';
import type { InventedAccount } from './accounts.ts';

export interface InventedOrder {
  orderId: string;
  placedTime: number;
  status: string;
  symbol: string;
}

const placedTime = 1_767_277_800_000;

export const storedOrders: readonly InventedOrder[] = [
  { orderId: '9007199254740997', placedTime, status: 'OPEN', symbol: 'AAA' },
  { orderId: '4002', placedTime, status: 'EXECUTED', symbol: 'BBB' },
];

const detail = ({
  status,
  symbol,
}: Omit<InventedOrder, 'orderId' | 'placedTime'>): { [name: string]: Data } => ({
  placedTime,
  status,
  orderTerm: 'GOOD_FOR_DAY',
  priceType: 'LIMIT',
  limitPrice: exact('1.10'),
  orderValue: exact('11.00'),
  Instrument: [
    {
      Product: { symbol, securityType: 'EQ' },
      orderAction: 'BUY',
      quantityType: 'QUANTITY',
      orderedQuantity: 10,
      filledQuantity: status === 'EXECUTED' ? 10 : 0,
    },
  ],
});

export const orders = ({ items, marker }: Paged<InventedOrder>): { [name: string]: Data } => ({
  OrdersResponse: {
    ...(marker !== undefined && {
      marker,
      next: `https://api.etrade.com/v1/accounts/orders?marker=${marker}`,
    }),
    Order: items.map((each) => ({
      orderId: exact(each.orderId),
      orderType: 'EQ',
      OrderDetail: [detail(each)],
    })),
  },
});

export const cancelledOrder = (
  { accountId }: InventedAccount,
  { orderId }: InventedOrder,
  cancelTime: number,
): { [name: string]: Data } => ({
  CancelOrderResponse: {
    accountId,
    orderId: exact(orderId),
    cancelTime,
    Messages: {
      Message: [{ code: 5011, description: 'Your request to cancel is being processed.', type: 'WARNING' }],
    },
  },
});

export const previewedOrder = ({ accountId }: InventedAccount): { [name: string]: Data } => ({
  PreviewOrderResponse: {
    accountId,
    orderType: 'EQ',
    totalOrderValue: exact('11.00'),
    previewTime: placedTime,
    dstFlag: false,
    Order: [
      {
        ...detail({ status: 'OPEN', symbol: 'AAA' }),
        estimatedCommission: 0,
        estimatedTotalAmount: exact('11.00'),
      },
    ],
    PreviewIds: [{ previewId: exact('9007199254740999') }],
  },
});
