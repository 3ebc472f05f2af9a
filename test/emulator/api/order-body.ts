import { type ApiCall, type ApiError, apiError } from './api-route.ts';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The object of this name in a JSON body; null where there is none. */
export function jsonBody({ contentType, body }: ApiCall, name: string): Fields | null {
  if (!contentType.includes('json')) return null;
  try {
    const found: unknown = JSON.parse(body)[name];
    return isFields(found) ? found : null;
  } catch {
    return null;
  }
}

/** Does an XML body hold a part of this name? Only names are looked for: its clients are not ours. */
export const xmlHas = ({ contentType, body }: ApiCall, name: string): boolean =>
  contentType.includes('xml') && new RegExp(`<${name}[\\s/>]`).test(body);

type Rule = (value: unknown) => boolean;
const oneOf =
  (words: string): Rule =>
  (value) =>
    words.split(' ').includes(String(value));
const isPositive: Rule = (value) => Number(value) > 0;
const isText: Rule = (value) => typeof value === 'string' && value !== '';

const orderRules: Readonly<Record<string, Rule>> = {
  priceType: oneOf(
    'MARKET LIMIT STOP STOP_LIMIT MARKET_ON_OPEN MARKET_ON_CLOSE LIMIT_ON_OPEN LIMIT_ON_CLOSE',
  ),
  orderTerm: oneOf('GOOD_FOR_DAY GOOD_UNTIL_CANCEL GOOD_TILL_DATE IMMEDIATE_OR_CANCEL FILL_OR_KILL'),
  marketSession: oneOf('REGULAR EXTENDED'),
};
const equityActions = oneOf('BUY SELL BUY_TO_COVER SELL_SHORT');
const optionActions = oneOf('BUY_OPEN BUY_CLOSE SELL_OPEN SELL_CLOSE');

const firstOf = (value: unknown): Fields => {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return isFields(first) ? first : {};
};

/** The name of the first field of a previewed order that is missing or holds what it may not; null where all is well. */
function wrongField(request: Fields): string | null {
  const order = firstOf(request.Order);
  const instrument = firstOf(order.Instrument);
  const product = isFields(instrument.Product) ? instrument.Product : {};
  const isOption = request.orderType === 'OPTN';
  const priceType = String(order.priceType);
  const checks: [name: string, isRight: boolean][] = [
    ['orderType', oneOf('EQ OPTN')(request.orderType)],
    ...Object.entries(orderRules).map(([name, rule]): [string, boolean] => [name, rule(order[name])]),
    ['limitPrice', !priceType.includes('LIMIT') || isPositive(order.limitPrice)],
    ['stopPrice', !priceType.startsWith('STOP') || isPositive(order.stopPrice)],
    ['quantity', isPositive(instrument.quantity)],
    ['orderAction', (isOption ? optionActions : equityActions)(instrument.orderAction)],
    ['securityType', product.securityType === request.orderType],
    ['symbol', isText(product.symbol)],
    ['callPut', !isOption || oneOf('CALL PUT')(product.callPut)],
    ...['strikePrice', 'expiryYear', 'expiryMonth', 'expiryDay'].map((name): [string, boolean] => [
      name,
      !isOption || isPositive(product[name]),
    ]),
  ];
  return checks.find(([, isRight]) => !isRight)?.[0] ?? null;
}

/** What is wrong with the body of a preview; null where nothing is. */
export function previewFault(call: ApiCall): ApiError | null {
  const request = jsonBody(call, 'PreviewOrderRequest');
  if (!request && !xmlHas(call, 'PreviewOrderRequest')) {
    return apiError(400, 101, 'The body must be a PreviewOrderRequest');
  }
  const hasId = request
    ? /^[A-Za-z0-9]{1,20}$/.test(String(request.clientOrderId ?? ''))
    : xmlHas(call, 'clientOrderId');
  if (!hasId) return apiError(400, 1033, 'The request has no clientOrderId');
  const wrong = request && wrongField(request);
  return wrong ? apiError(400, 1034, `Invalid value of ${wrong}`) : null;
}
