import type { InventedAccount } from '../data/accounts.ts';
import { cancelledOrder, orders, previewedOrder, storedOrders } from '../data/orders.ts';
import { forAccount, nothingUnlessFirst } from './account-routes.ts';
import {
  type ApiCall,
  type ApiResult,
  type ApiRoute,
  apiError,
  forbiddenCode,
  isApiError,
  noSuchResource,
} from './api-route.ts';
import { jsonBody, previewFault } from './order-body.ts';
import { pageOf } from './page-of.ts';
import { dateIn, dateRange, listOf, numberWithin, oneOf } from './parameters.ts';

const group = 'accounts and orders';

/** Exists so that a test can prove that nobody calls it. */
const forbidden = (): ReturnType<ApiRoute['answer']> =>
  apiError(403, forbiddenCode, 'The emulator takes no orders');

const forbiddenRoute = (row: number, method: string, path: RegExp, name: string): ApiRoute => ({
  row,
  method,
  path,
  group,
  name: `forbidden: ${name}`,
  answer: forbidden,
});

const marketSession = oneOf(1001, 'REGULAR', 'EXTENDED');

function listOrders(_account: InventedAccount, { query, now }: ApiCall): ApiResult {
  const range = dateRange(query.fromDate, query.toDate, now);
  if (isApiError(range)) return range;
  const symbols = query.symbol?.split(',');
  const found = storedOrders.filter(
    ({ status, symbol, placedTime }) =>
      (query.status ?? status) === status &&
      (symbols?.includes(symbol) ?? true) &&
      placedTime >= range.from &&
      placedTime < range.to,
  );
  if (found.length === 0) return null;
  const page = pageOf(found, Number(query.count ?? 25), query.marker, ({ orderId }) => orderId);
  return page ? { data: orders(page) } : apiError(400, 2008, 'Invalid marker');
}

function orderDetails(_account: InventedAccount, { parts }: ApiCall): ApiResult {
  const order = storedOrders.find(({ orderId }) => orderId === parts[1]);
  return order ? { data: orders({ items: [order] }) } : noSuchResource();
}

function previewOrder(account: InventedAccount, call: ApiCall): ApiResult {
  if (call.environment !== 'sandbox') return forbidden();
  return previewFault(call) ?? { data: previewedOrder(account) };
}

/** The order id by its digits: a number would lose the last ones. */
function cancelOrder(account: InventedAccount, call: ApiCall): ApiResult {
  if (call.environment !== 'sandbox') return forbidden();
  if (!jsonBody(call, 'CancelOrderRequest'))
    return apiError(400, 101, 'The body must be a CancelOrderRequest');
  const orderId = /"orderId":(\d+)\b/.exec(call.body)?.[1];
  const order = storedOrders.find((each) => each.orderId === orderId);
  if (!order) return noSuchResource();
  return order.status === 'OPEN'
    ? { data: cancelledOrder(account, order, call.now) }
    : apiError(400, 5001, 'This order is being executed');
}

export const orderRoutes: ApiRoute[] = [
  {
    row: 14,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/orders$/,
    group,
    name: 'orders',
    parameters: {
      count: numberWithin(2005, 1, 100),
      status: oneOf(
        1001,
        ...['OPEN', 'EXECUTED', 'CANCELLED', 'INDIVIDUAL_FILLS', 'CANCEL_REQUESTED', 'EXPIRED', 'REJECTED'],
      ),
      fromDate: dateIn(2004),
      toDate: dateIn(2004),
      symbol: listOf(1001, 25),
      securityType: oneOf(1001, 'EQ', 'OPTN', 'MF', 'MMF'),
      transactionType: oneOf(1001, 'ATNM', 'BUY', 'SELL', 'SELL_SHORT', 'BUY_TO_COVER', 'MF_EXCHANGE'),
      marketSession,
    },
    answer: forAccount(nothingUnlessFirst(listOrders)),
  },
  {
    row: 15,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/orders\/(\d+)$/,
    group,
    name: 'order details',
    answer: forAccount(orderDetails),
  },
  {
    row: 16,
    method: 'POST',
    path: /^\/v1\/accounts\/([^/]+)\/orders\/preview$/,
    group,
    name: 'order preview',
    answer: forAccount(previewOrder),
  },
  forbiddenRoute(17, 'POST', /^\/v1\/accounts\/([^/]+)\/orders\/place$/, 'place an order'),
  {
    row: 18,
    method: 'PUT',
    path: /^\/v1\/accounts\/([^/]+)\/orders\/cancel$/,
    group,
    name: 'order cancel',
    answer: forAccount(cancelOrder),
  },
  forbiddenRoute(19, 'PUT', /^\/v1\/accounts\/([^/]+)\/orders\/(\d+)\/change\/preview$/, 'preview a change'),
  forbiddenRoute(20, 'PUT', /^\/v1\/accounts\/([^/]+)\/orders\/(\d+)\/change\/place$/, 'change an order'),
];
