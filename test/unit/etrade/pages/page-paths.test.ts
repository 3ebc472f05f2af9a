import { describe, expect, it } from 'vitest';
import { authorizeUrl } from '@/utils/etrade/pages/authorize-url';
import { isAuthorizeUrl, isCodeUrl, requestTokenOf } from '@/utils/etrade/pages/page-paths';

const HOST = 'https://us.etrade.com';

it.each([
  ['/e/t/etws/authorize?key=k&token=t', 'authorize'],
  ['/e/t/etws/authorize', 'authorize'],
  ['/e/t/etws/AUTHORIZE/', 'authorize'],
  ['/e/t/etws/TradingAPICustomerInfo', 'code'],
  ['/e/t/etws/tradingapicustomerinfo//?x=1#y', 'code'],
  ['/e/t/etws/x/../TradingAPICustomerInfo', 'code'],
  ['/e/t/etws/TradingAPICustomerInfo/x', 'neither'],
  ['/e/t/etws/TradingAPICustomerInfo;x=1', 'neither'],
  ['/e/t/etws/TradingAPICustomerInfo2', 'neither'],
  ['/x/e/t/etws/TradingAPICustomerInfo', 'neither'],
  ['/e/t/etws/%54radingAPICustomerInfo', 'neither'],
  ['/e/t/etws/TradingAPICustomerInfo/%2e%2e/authorize', 'authorize'],
  ['/?/e/t/etws/TradingAPICustomerInfo', 'neither'],
  ['/#/e/t/etws/authorize', 'neither'],
  ['/', 'neither'],
])('%s is the page: %s', (path, page) => {
  const url = new URL(HOST + path);
  expect([isAuthorizeUrl(url), isCodeUrl(url)]).toEqual([page === 'authorize', page === 'code']);
});

describe('the request token of an address', () => {
  it.each([
    [`${HOST}/e/t/etws/authorize?key=k&token=to%2Bken%2F%3D`, 'to+ken/='],
    [authorizeUrl('k', 'to+ken/='), 'to+ken/='],
    [`${HOST}/e/t/etws/authorize?key=k`, null],
    [`${HOST}/e/t/etws/authorize#token=t`, null],
    [`${HOST}/e/t/etws/TradingAPICustomerInfo?token=t`, null],
  ])('%s', (address, token) => {
    expect(requestTokenOf(new URL(address))).toBe(token);
  });

  // A token of E*TRADE holds `+` and `/` and never a blank.
  it('keeps a raw + that a redirect on the way may have left', () => {
    expect(requestTokenOf(new URL(`${HOST}/e/t/etws/authorize?key=k&token=to+ken/=`))).toBe('to+ken/=');
  });
});
