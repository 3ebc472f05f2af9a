import { describe, expect, it } from 'vitest';
import { isConfirmation } from '@/utils/etrade/token/is-confirmation';

const RENEW = 'renew_access_token';
const REVOKE = 'revoke_access_token';

describe.each([
  [RENEW, 'Access Token has been renewed'],
  [REVOKE, 'Revoked Access Token'],
] as const)('%s is confirmed', (endpoint, sentence) => {
  it.each([
    ["by E*TRADE's sentence", sentence],
    ['whatever blanks stand round it', ` ${sentence}\r\n`],
    ['in other capitals, and with a full stop', `${sentence.toUpperCase()}.`],
    ['by nothing', ''],
    ['by the fields of a token, as the documents have it', 'oauth_token=a%2F&oauth_token_secret=b='],
    ['by one of them', 'oauth_token=other'],
  ])('%s', (_, body) => {
    expect(isConfirmation(endpoint, body)).toBe(true);
  });

  it.each([
    ['a page', `<!DOCTYPE html><html>${sentence}</html>`],
    ['a page behind a comment', '<!-- node 7 -->\n<html>unavailable</html>'],
    ['a page of XHTML', '<?xml version="1.0"?><!DOCTYPE html PUBLIC ""><html></html>'],
    ['a page without its beginning', '<head><title>Maintenance</title></head>'],
    ['another sentence', 'Service temporarily unavailable'],
    ['an error', '{"Error":{"code":100}}'],
    ['a refusal', 'oauth_problem=token_rejected'],
    ['words about a token', 'The oauth_token=other was not found'],
  ])('not by %s', (_, body) => {
    expect(isConfirmation(endpoint, body)).toBe(false);
  });
});

it('the one does not confirm the other', () => {
  expect(isConfirmation(RENEW, 'Revoked Access Token')).toBe(false);
  expect(isConfirmation(REVOKE, 'Access Token has been renewed')).toBe(false);
});
