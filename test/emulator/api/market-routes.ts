import { bigChainSymbol, expireDates, isExpiry, optionChain } from '../data/options.ts';
import { detailFlags, isKnownSymbol, lookup, quotes } from '../data/quotes.ts';
import { type ApiCall, type ApiResult, type ApiRoute, apiError } from './api-route.ts';
import { isYes, numberWithin, oneOf, yesOrNo } from './parameters.ts';

const group = 'market';

/** The sandbox answers with the same stored quote, whatever symbol is asked for. */
const sandboxSymbols = ['GOOG'];

const limits = { usual: 25, overridden: 50 };

function tooManySymbols(count: number, { overrideSymbolCount }: ApiCall['query']): ApiResult {
  if (count > limits.overridden) return apiError(400, 1025, 'More than fifty symbols');
  return count > limits.usual && !isYes(overrideSymbolCount)
    ? apiError(400, 1023, 'More than twenty-five symbols')
    : null;
}

function answerQuotes({ environment, parts, query }: ApiCall): ApiResult {
  const asked = decodeURIComponent(parts[0] ?? '').split(',');
  const tooMany = tooManySymbols(asked.length, query);
  if (tooMany) return tooMany;
  const detailFlag = query.detailFlag ?? 'ALL';
  if (environment === 'sandbox') return { data: quotes(sandboxSymbols, [], detailFlag) };
  const known = asked.filter(isKnownSymbol);
  if (known.length === 0) return apiError(400, 1019, 'Invalid symbol');
  return {
    data: quotes(
      known,
      asked.filter((symbol) => !isKnownSymbol(symbol)),
      detailFlag,
    ),
  };
}

function answerLookup({ environment, parts }: ApiCall): ApiResult {
  const data = lookup(environment === 'sandbox' ? undefined : decodeURIComponent(parts[0] ?? ''));
  return data && { data };
}

const withOptions =
  (answer: (symbol: string, call: ApiCall) => ApiResult): ApiRoute['answer'] =>
  (call) => {
    const { symbol } = call.query;
    if (!symbol) return apiError(400, 10033, 'The parameter symbol is required');
    const isKnown = call.environment === 'sandbox' || isKnownSymbol(symbol);
    return isKnown ? answer(symbol, call) : apiError(400, 10031, 'There are no options for this symbol');
  };

const answerChain = withOptions((symbol, { query, environment }) => {
  const { expiryYear, expiryMonth, expiryDay, chainType = 'CALLPUT', noOfStrikes } = query;
  if (environment !== 'sandbox' && !isExpiry(expiryYear, expiryMonth, expiryDay)) {
    return apiError(400, 10032, 'There are no options for this month');
  }
  const strikes = noOfStrikes === undefined ? undefined : Number(noOfStrikes);
  return { data: optionChain(symbol, { big: symbol === bigChainSymbol, chainType, strikes }) };
});

export const marketRoutes: ApiRoute[] = [
  {
    row: 10,
    method: 'GET',
    path: /^\/v1\/market\/quote\/([^/]+)$/,
    group,
    name: 'quotes',
    parameters: {
      detailFlag: oneOf(1020, ...detailFlags),
      requireEarningsDate: yesOrNo(1020),
      overrideSymbolCount: yesOrNo(1020),
      skipMiniOptionsCheck: yesOrNo(1020),
    },
    answer: answerQuotes,
  },
  {
    row: 11,
    method: 'GET',
    path: /^\/v1\/market\/lookup\/([^/]+)$/,
    group,
    name: 'lookup',
    answer: answerLookup,
  },
  {
    row: 12,
    method: 'GET',
    path: /^\/v1\/market\/optionchains$/,
    group,
    name: 'option chain',
    parameters: {
      expiryYear: numberWithin(10039, 1970, 9999),
      expiryMonth: numberWithin(10039, 1, 12),
      expiryDay: numberWithin(10039, 1, 31),
      noOfStrikes: numberWithin(10046, 1, 10_000),
      includeWeekly: yesOrNo(10046),
      skipAdjusted: yesOrNo(10046),
      optionCategory: oneOf(10046, 'STANDARD', 'ALL', 'MINI'),
      chainType: oneOf(10040, 'CALL', 'PUT', 'CALLPUT'),
      priceType: oneOf(10046, 'ATNM', 'ALL'),
    },
    answer: answerChain,
  },
  {
    row: 13,
    method: 'GET',
    path: /^\/v1\/market\/optionexpiredate$/,
    group,
    name: 'option expire dates',
    parameters: {
      expiryType: oneOf(
        10046,
        ...['UNSPECIFIED', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'VIX', 'ALL', 'MONTHEND'],
      ),
    },
    answer: withOptions(() => ({ data: expireDates() })),
  },
];
