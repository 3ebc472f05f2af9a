import { describe, expect, it } from 'vitest';
import { parseCodeEntry } from '@/utils/etrade/pages/parse-code-entry';

const bare = { verifier: 'AB12C', requestToken: null };
const withToken = { verifier: 'AB12C', requestToken: 'to+ken/=' };

describe('what a person pastes', () => {
  it.each([
    ['AB12C', bare],
    [' AB12C \r\n', bare],
    ['"AB12C"', bare],
    ["'AB12C '", bare],
    ['`AB12C`', bare],
    ['“AB12C”', bare],
    ['‘AB12C’', bare],
    ['code: AB12C', bare],
    ['Verification Code: "AB12C"', bare],
    ['oauth_verifier=AB12C', bare],
    ['verifier = AB12C', bare],
    ['\u00a0AB12C\u00a0', bare],
    ['ab12c', { verifier: 'ab12c', requestToken: null }],
    ['codes', { verifier: 'codes', requestToken: null }],
    ['https://app.example/cb?oauth_verifier=AB12C', bare],
    ['"https://app.example/cb?oauth_verifier=AB12C"', bare],
    ['https://app.example/cb?oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C', withToken],
    ['https://app.example/cb?own=1&oauth_verifier=AB12C&oauth_token=to%2Bken%2F%3D#x', withToken],
    ['http://localhost:8080/?oauth_verifier=AB12C%20', bare],
    ['AB12C,', bare],
    ["code = 'AB12C';", bare],
    [`${' '.repeat(5000)}AB12C`, bare],
    ['https://app.example/cb#oauth_verifier=AB12C', bare],
    ['https://bad host/?oauth_verifier=AB12C', bare],
    ['?oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C', withToken],
    ['oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C', withToken],
    ['"oauth_verifier=AB12C&oauth_token=to%2Bken%2F%3D",', withToken],
    ['/callback?oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C', withToken],
    ['GET /callback?oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C HTTP/1.1', withToken],
    ['127.0.0.1 - - "GET /cb?oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C HTTP/1.1" 200 -', withToken],
    ['127.0.0.1:5000/callback?oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C', withToken],
    ['localhost:5000/callback?oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C', withToken],
    ['app.example/cb?oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C', withToken],
    ['https://app.example/#/cb?oauth_token=to%2Bken%2F%3D&oauth_verifier=AB12C', withToken],
    ['https://app.example/cb?oauth_token=to%2Bken%2F%3D&amp;oauth_verifier=AB12C', withToken],
    ['GET /cb?oauth_verifier=AB12C\nGET /cb?oauth_verifier=AB12C', bare],
  ])('%s', (entry, code) => {
    expect(parseCodeEntry(entry)).toEqual(code);
  });

  // A token of E*TRADE holds `+` and `/` and never a blank.
  it('keeps a raw + of the address, as the token has it', () => {
    expect(parseCodeEntry('https://app.example/cb?oauth_token=to+ken/=&oauth_verifier=AB12C')).toEqual(
      withToken,
    );
  });
});

describe('what is no code', () => {
  it.each([
    '',
    '   ',
    '""',
    'AB1',
    'AB 12C',
    'AB12C DE34F',
    'АB12C',
    'token: AB12C',
    'https://app.example/cb',
    'https://app.example/cb?oauth_verifier=',
    'https://app.example/cb?oauth_verifier=A%20B',
    'https://app.example/cb?oauth_token=to%2Bken',
    'https://app.example/cb?my_oauth_verifier=AB12C',
    'oauth_verifier=%zz',
    'GET /cb?oauth_verifier=AB12C\nGET /cb?oauth_verifier=DE34F',
    'A'.repeat(5000),
  ])('%j', (entry) => {
    expect(parseCodeEntry(entry)).toBe(null);
  });
});
