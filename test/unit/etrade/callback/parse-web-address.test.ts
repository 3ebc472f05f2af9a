import { describe, expect, it } from 'vitest';
import { parseWebOrigin } from '@/utils/etrade/callback/parse-web-address';

describe('the origin of a page', () => {
  it.each([
    ['https://app.example/', 'https://app.example'],
    ['HTTPS://App.Example:443/dash?a=b#c', 'https://app.example'],
    ['https://app.example:8443', 'https://app.example:8443'],
    [' "http://localhost:3000/dash" ', 'http://localhost:3000'],
    ['http://127.0.0.1:8765', 'http://127.0.0.1:8765'],
  ])('is kept of %s', (typed, address) => {
    expect(parseWebOrigin(typed)).toEqual({ name: 'valid', address });
  });

  it.each([
    ['', 'empty'],
    ['app.example', 'notAnAddress'],
    ['https://*/', 'notAnAddress'],
    ['https://*.app.example/', 'notAnAddress'],
    ['http://app.example/', 'notEncrypted'],
    ['http://192.168.1.20:3000/', 'notEncrypted'],
    ['http://[::1]:3000/', 'notEncrypted'],
    ['file:///tmp/a.html', 'notWeb'],
    ['about:blank', 'notWeb'],
    ['data:text/html,a', 'notWeb'],
    ['chrome-extension://abcdef/a.html', 'notWeb'],
    ['https://us.etrade.com/', 'etrade'],
    ['https://a@app.example/', 'userInfo'],
    [`https://app.example/${'a'.repeat(2_000)}`, 'tooLong'],
  ])('is none of %s', (typed, fault) => {
    expect(parseWebOrigin(typed)).toEqual({ name: 'invalid', fault });
  });
});
