import { expect, it } from 'vitest';
import { addressOfCallback } from '@/utils/etrade/callback/address-of-callback';

it.each([
  ['https://app.example/cb?oauth_verifier=AB12C', 'https://app.example/cb'],
  ['https://app.example?oauth_token=a%2B1&oauth_verifier=AB12C#', 'https://app.example/'],
  ['https://app.example/cb?user=7%20b&oauth_verifier=AB12C', 'https://app.example/cb?user=7%20b'],
  ['location: "http://localhost:8000/cb?oauth_verifier=AB12C&x=1"', 'http://localhost:8000/cb?x=1'],
  ['https://me:password@app.example/cb?OAUTH_VERIFIER=AB12C#AB12C', 'https://app.example/cb'],
])('%s', (text, address) => {
  expect(addressOfCallback(text)).toBe(address);
});

it.each([
  ['a bare code', 'AB12C'],
  ['a path without a host', 'GET /cb?oauth_verifier=AB12C HTTP/1.1'],
  ['half an address', 'https://?oauth_verifier=AB12C'],
])('%s holds none', (_, text) => {
  expect(addressOfCallback(text)).toBe(null);
});
