import { orders, previewedOrder } from '../data/orders.ts';
import { forAccount, nothingUnlessFirst } from './account-routes.ts';
import { type ApiRoute, apiError } from './api-route.ts';

const group = 'accounts and orders';

/** Exists so that a test can prove that nobody calls it. */
const forbidden = (): ReturnType<ApiRoute['answer']> => apiError(403, 100, 'The emulator takes no orders');

const forbiddenRoute = (row: number, method: string, path: RegExp, name: string): ApiRoute => ({
  row,
  method,
  path,
  group,
  name: `forbidden: ${name}`,
  answer: forbidden,
});

export const orderRoutes: ApiRoute[] = [
  {
    row: 14,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/orders$/,
    group,
    name: 'orders',
    answer: forAccount(nothingUnlessFirst(() => ({ data: orders() }))),
  },
  {
    row: 15,
    method: 'GET',
    path: /^\/v1\/accounts\/([^/]+)\/orders\/(\d+)$/,
    group,
    name: 'order details',
    answer: forAccount(nothingUnlessFirst((_account, { parts }) => ({ data: orders(parts[1]) }))),
  },
  {
    row: 16,
    method: 'POST',
    path: /^\/v1\/accounts\/([^/]+)\/orders\/preview$/,
    group,
    name: 'order preview',
    answer: forAccount((account, { environment, body }) => {
      if (environment !== 'sandbox') return forbidden();
      return body.includes('PreviewOrderRequest')
        ? { data: previewedOrder(account) }
        : apiError(400, 101, 'The body must be a PreviewOrderRequest');
    }),
  },
  forbiddenRoute(17, 'POST', /^\/v1\/accounts\/([^/]+)\/orders\/place$/, 'place an order'),
  forbiddenRoute(18, 'PUT', /^\/v1\/accounts\/([^/]+)\/orders\/cancel$/, 'cancel an order'),
  forbiddenRoute(19, 'PUT', /^\/v1\/accounts\/([^/]+)\/orders\/(\d+)\/change\/preview$/, 'preview a change'),
  forbiddenRoute(20, 'PUT', /^\/v1\/accounts\/([^/]+)\/orders\/(\d+)\/change\/place$/, 'change an order'),
];
