import { describe, expect, it } from 'vitest';
import { callbackTo } from '@/utils/etrade/callback/callback-to';
import { readCallback } from '@/utils/etrade/callback/read-callback';

const TOKEN = "a+b/c=!'()*";
const ENCODED = 'oauth_token=a%2Bb%2Fc%3D%21%27%28%29%2A&oauth_verifier=AB12C';

describe('the address that a code is brought to', () => {
  it.each([
    ['http://localhost:5000/callback', `http://localhost:5000/callback?${ENCODED}`],
    ['https://a.example/cb?user=7', `https://a.example/cb?user=7&${ENCODED}`],
    ['https://a.example/cb?', `https://a.example/cb?${ENCODED}`],
    ['https://a.example/cb?a=%20b&', `https://a.example/cb?a=%20b&${ENCODED}`],
  ])('%s: its own query, the token, and the code at the end', (address, expected) => {
    const brought = callbackTo(address, TOKEN, 'AB12C');
    expect(brought).toBe(expected);
    expect(readCallback(new URL(brought), address, TOKEN)).toEqual({ name: 'code', verifier: 'AB12C' });
  });
});
