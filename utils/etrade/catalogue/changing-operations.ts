import type { Operation } from './operations.ts';
import { inPath, type Parameter } from './parameter.ts';

/** @param names parted by blanks */
const inBody = (names: string, required: boolean): Parameter[] =>
  names.split(' ').map((name) => ({ name, in: 'body', required }));

/**
 * docs: order and alert pages of the v1 API. What changes something and is of use in a sandbox, where alone it may be
 * sent. To place an order and to change one are no calls of Opening Bell.
 */
export const CHANGING_OPERATIONS: readonly Operation[] = [
  {
    id: 'previewOrder',
    method: 'POST',
    path: '/accounts/{accountIdKey}/orders/preview',
    parameters: [
      inPath('accountIdKey'),
      ...inBody('symbol securityType orderAction quantity priceType orderTerm marketSession', true),
      ...inBody('limitPrice stopPrice callPut strikePrice expiryYear expiryMonth expiryDay', false),
    ],
  },
  {
    id: 'cancelOrder',
    method: 'PUT',
    path: '/accounts/{accountIdKey}/orders/cancel',
    parameters: [inPath('accountIdKey'), ...inBody('orderId', true)],
  },
  { id: 'deleteAlerts', method: 'DELETE', path: '/user/alerts/{id_list}', parameters: [inPath('id_list')] },
];
