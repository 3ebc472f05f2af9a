const choice = (preset: string, others: string) => ({ values: `${preset} ${others}`.split(' '), preset });
const example = (text: string) => ({ example: text });

/** What the forms of the calls that change something offer. docs: the order page; what a sandbox has a use for. */
export const CHANGING_HINTS = {
  'previewOrder.securityType': choice('EQ', 'OPTN'),
  'previewOrder.orderAction': choice(
    'BUY',
    'SELL BUY_TO_COVER SELL_SHORT BUY_OPEN BUY_CLOSE SELL_OPEN SELL_CLOSE',
  ),
  'previewOrder.priceType': choice(
    'MARKET',
    'LIMIT STOP STOP_LIMIT MARKET_ON_OPEN MARKET_ON_CLOSE LIMIT_ON_OPEN LIMIT_ON_CLOSE',
  ),
  'previewOrder.orderTerm': choice('GOOD_FOR_DAY', 'GOOD_UNTIL_CANCEL IMMEDIATE_OR_CANCEL FILL_OR_KILL'),
  'previewOrder.marketSession': choice('REGULAR', 'EXTENDED'),
  'previewOrder.callPut': { values: ['CALL', 'PUT'] },
  quantity: example('10'),
  limitPrice: example('150.25'),
  stopPrice: example('140'),
  strikePrice: example('150'),
  id_list: example('6001,6002'),
};
