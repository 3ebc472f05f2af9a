import { expect, it } from 'vitest';
import { urlParts } from '@/entrypoints/console/request/url-parts';

it('shows what each parameter says, as often as it was sent, and nothing that is not seen', () => {
  expect(urlParts('https://apisb.etrade.com/v1/market/quote/A%26B?a=1%20%2B%202&a=%E2%80%AEx')).toEqual([
    ['host', 'apisb.etrade.com'],
    ['path', '/v1/market/quote/A%26B'],
    ['?a', '1 + 2'],
    ['?a', '\\u202ex'],
  ]);
});
