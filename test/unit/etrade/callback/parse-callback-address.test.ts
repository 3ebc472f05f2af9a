import { describe, expect, it } from 'vitest';
import { parseCallbackAddress } from '@/utils/etrade/callback/parse-callback-address';

describe('a callback address', () => {
  it.each([
    ['https://app.example/auth/callback', 'https://app.example/auth/callback'],
    ['  "https://app.example/cb?tenant=7&x=%20"  ', 'https://app.example/cb?tenant=7&x=%20'],
    ['<https://app.example>', 'https://app.example/'],
    ['http://localhost:3000/callback', 'http://localhost:3000/callback'],
    ['http://127.0.0.1:8765/callback', 'http://127.0.0.1:8765/callback'],
    ['HTTPS://App.Example:443/Cb', 'https://app.example/Cb'],
    ['https://notetrade.com/callback', 'https://notetrade.com/callback'],
  ])('is taken: %s', (typed, address) => {
    expect(parseCallbackAddress(typed)).toEqual({ name: 'valid', address });
  });

  it.each([
    ['', 'empty'],
    [' "" ', 'empty'],
    ['oob', 'notAnAddress'],
    ['app.example/callback', 'notAnAddress'],
    ['https://app.example/a b', 'notAnAddress'],
    ['https:\\\\app.example\\cb', 'notAnAddress'],
    ['https://app.example/\r\nSet-Cookie: a', 'notAnAddress'],
    ['https://*.example/callback', 'notAnAddress'],
    ['javascript:alert(1)', 'notWeb'],
    ['chrome-extension://abcdef/cb.html', 'notWeb'],
    ['myapp://callback', 'notWeb'],
    ['http://app.example/callback', 'notEncrypted'],
    ['http://[::1]:8080/callback', 'notEncrypted'],
    ['http://192.168.1.20:3000/callback', 'notEncrypted'],
    ['http://localhost.app.example/callback', 'notEncrypted'],
    ['http://127.0.0.1.app.example/callback', 'notEncrypted'],
    ['https://name@app.example/callback', 'userInfo'],
    ['https://127.0.0.1:80@app.example/callback', 'userInfo'],
    ['https://app.example/callback#done', 'fragment'],
    ['https://app.example/callback#', 'fragment'],
    ['https://us.etrade.com/e/t/etws/authorize', 'etrade'],
    ['https://ETRADE.com./callback', 'etrade'],
    ['http://api.etrade.com/callback', 'etrade'],
    ['https://app.example/cb?oauth_verifier=VWXYZ', 'carriesOAuth'],
    ['https://app.example/cb?OAuth_Token=a', 'carriesOAuth'],
    [`https://app.example/${'a'.repeat(2_000)}`, 'tooLong'],
  ])('is refused: %s', (typed, fault) => {
    expect(parseCallbackAddress(typed)).toEqual({ name: 'invalid', fault });
  });
});
