import { type CallInput, CallInputError } from './build-call-url.ts';
import type { InputFaultCode } from './check-input.ts';

type Form = readonly [form: RegExp, otherwise: InputFaultCode];

const PRICE: Form = [/^(?=.*[1-9])\d{1,7}(?:\.\d{1,4})?$/, 'notANumber'];

/** What a value has to look like, since a slip of the pen would ask for something else. */
const FORMS: Readonly<Record<string, Form>> = {
  // An id may have more digits than a number holds: it is sent as it was typed.
  id_list: [/^\d{1,19}(?:\s*,\s*\d{1,19})*$/, 'notAnId'],
  orderId: [/^[1-9]\d{0,18}$/, 'notAnId'],
  quantity: [/^[1-9]\d{0,8}$/, 'notWhole'],
  limitPrice: PRICE,
  stopPrice: PRICE,
  strikePrice: PRICE,
  expiryYear: [/^20\d\d$/, 'notWhole'],
  expiryMonth: [/^(?:0?[1-9]|1[0-2])$/, 'notWhole'],
  expiryDay: [/^(?:0?[1-9]|[12]\d|3[01])$/, 'notWhole'],
};

/** What an order cannot do without, by a word in another of its fields. */
const NEEDS: readonly (readonly [field: string, says: RegExp, needed: string])[] = [
  ['priceType', /LIMIT/, 'limitPrice'],
  ['priceType', /^STOP/, 'stopPrice'],
  ...['callPut', 'strikePrice', 'expiryYear', 'expiryMonth', 'expiryDay'].map(
    (needed) => ['securityType', /^OPTN$/, needed] as const,
  ),
];

type Given = (names: string) => Record<string, string | number>;

const BODIES: Readonly<Record<string, (given: Given, clientOrderId: string) => string>> = {
  previewOrder: (given, clientOrderId) =>
    JSON.stringify({
      PreviewOrderRequest: {
        orderType: given('securityType').securityType,
        clientOrderId,
        Order: [
          {
            ...given('priceType orderTerm marketSession limitPrice stopPrice'),
            allOrNone: false,
            Instrument: [
              {
                Product: given('securityType symbol callPut strikePrice expiryYear expiryMonth expiryDay'),
                ...given('orderAction quantity'),
                quantityType: 'QUANTITY',
              },
            ],
          },
        ],
      },
    }),
  cancelOrder: (given) => `{"CancelOrderRequest":{"orderId":${given('orderId').orderId}}}`,
};

/**
 * The body of a call that changes something; undefined where it has none.
 * @param clientOrderId up to 20 letters and digits, another one for each order
 * @throws CallInputError
 */
export function buildChangeBody(
  operationId: string,
  input: CallInput,
  clientOrderId: string,
): string | undefined {
  const textOf = (name: string) => input[name]?.trim() ?? '';
  const wrong = Object.entries(FORMS).find(([name, [form]]) => textOf(name) && !form.test(textOf(name)));
  if (wrong) throw new CallInputError({ parameter: wrong[0], code: wrong[1][1] });
  const lacking = NEEDS.find(([field, says, needed]) => says.test(textOf(field)) && !textOf(needed));
  if (lacking) throw new CallInputError({ parameter: lacking[2], code: 'missing' });
  // A number of the form above loses nothing; an id might.
  const asSent = (name: string) =>
    name in FORMS && name !== 'orderId' ? Number(textOf(name)) : textOf(name);
  const given: Given = (names) =>
    Object.fromEntries(
      names
        .split(' ')
        .filter(textOf)
        .map((name) => [name, asSent(name)]),
    );
  return BODIES[operationId]?.(given, clientOrderId);
}
