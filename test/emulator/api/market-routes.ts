import { bigChainSymbol, expireDates, optionChain } from '../data/options.ts';
import { lookup, quotes } from '../data/quotes.ts';
import { type ApiCall, type ApiResult, type ApiRoute, apiError } from './api-route.ts';

const group = 'market';

/** Two limits, with a number for each. */
const limitOf = ({ overrideSymbolCount }: Record<string, string>) =>
  overrideSymbolCount === 'true' ? { symbols: 50, code: 1025 } : { symbols: 25, code: 1023 };

/** The sandbox answers with the same stored quote, whatever symbol is asked for. */
const sandboxSymbols = ['GOOG'];

function answerQuotes({ environment, parts, query }: ApiCall): ApiResult {
  const asked = decodeURIComponent(parts[0] ?? '').split(',');
  const { symbols, code } = limitOf(query);
  if (asked.length > symbols) return apiError(400, code, `A request may contain up to ${symbols} quotes`);
  return { data: quotes(environment === 'sandbox' ? sandboxSymbols : asked) };
}

const withSymbol =
  (answer: (symbol: string) => ApiResult): ApiRoute['answer'] =>
  ({ query }) =>
    query.symbol ? answer(query.symbol) : apiError(400, 10033, 'The parameter symbol is required');

export const marketRoutes: ApiRoute[] = [
  {
    row: 10,
    method: 'GET',
    path: /^\/v1\/market\/quote\/([^/]+)$/,
    group,
    name: 'quotes',
    answer: answerQuotes,
  },
  {
    row: 11,
    method: 'GET',
    path: /^\/v1\/market\/lookup\/([^/]+)$/,
    group,
    name: 'lookup',
    answer: () => ({ data: lookup() }),
  },
  {
    row: 12,
    method: 'GET',
    path: /^\/v1\/market\/optionchains$/,
    group,
    name: 'option chain',
    answer: withSymbol((symbol) => ({ data: optionChain(symbol, symbol === bigChainSymbol) })),
  },
  {
    row: 13,
    method: 'GET',
    path: /^\/v1\/market\/optionexpiredate$/,
    group,
    name: 'option expire dates',
    answer: withSymbol(() => ({ data: expireDates() })),
  },
];
