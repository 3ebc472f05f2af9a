import { expect, it } from 'vitest';
import { readRefusal } from '@/utils/etrade/exchange/read-refusal';
import { NOW } from '../fake-transport.ts';

const RATE = 'Number of requests exceeded the rate limit set';

const refusals: [number, string, string, object][] = [
  [401, 'oauth_problem=token_rejected', 'refused', { problem: 'token_rejected' }],
  [500, '<h1>oauth_problem=token_expired</h1>', 'refused', { problem: 'token_expired' }],
  [403, 'oauth_problem=permission_denied', 'refused', { problem: 'permission_denied' }],
  [429, '', 'rateLimited', { pauseMs: 60_000 }],
  [400, `<html>${RATE}</html>`, 'rateLimited', { pauseMs: 60_000 }],
  [400, `{"Error":{"message":"${RATE}"}}`, 'rateLimited', { pauseMs: 60_000 }],
  [401, RATE, 'rateLimited', { pauseMs: 60_000 }],
  [403, `{"Error":{"message":"${RATE}"}}`, 'rateLimited', { pauseMs: 60_000 }],
  [503, `<h1>${RATE.toUpperCase()}</h1>`, 'rateLimited', { pauseMs: 60_000 }],
  [400, 'exceeded the\n  rate limit', 'rateLimited', { pauseMs: 60_000 }],
  [401, `oauth_problem=token_rejected ${RATE}`, 'rateLimited', { pauseMs: 60_000 }],
  [400, '', 'unexpectedAnswer', {}],
  [401, 'no reason', 'unauthorized', {}],
  [401, '{"Error":{"message":"no"}}', 'unauthorized', {}],
  [401, '{"Error":{"code":102}}', 'unexpectedAnswer', { apiCode: 102 }],
  [404, '', 'unexpectedAnswer', {}],
  [304, '', 'unexpectedAnswer', {}],
  [302, '', 'unexpectedAnswer', {}],
  [403, '', 'blocked', {}],
  [403, '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD></HTML>', 'blocked', {}],
  [403, '{"Error":{"message":"no"}}', 'forbidden', {}],
  [500, '', 'serverError', {}],
  [503, '<html>maintenance</html>', 'serverError', {}],
  [599, '', 'serverError', {}],
];

const answer = (status: number, body: string, headers = {}) => ({
  url: 'https://api.etrade.com/v1/user/alerts',
  method: 'GET',
  status,
  body,
  isCut: false,
  headers: new Headers(headers),
  sentAt: NOW,
  tookMs: 0,
});

it.each(refusals)('status %i with %j is %s', (status, body, code, evidence) => {
  const refusal = readRefusal(answer(status, body));
  expect(refusal).toMatchObject({ code, message: code });
  expect(refusal?.evidence).toEqual({ status, ...evidence });
});

it('reads the header too', () => {
  const headers = { 'WWW-Authenticate': 'OAuth oauth_problem=consumer_key_rejected' };
  expect(readRefusal(answer(401, 'x', headers))?.evidence).toEqual({
    status: 401,
    problem: 'consumer_key_rejected',
  });
});

it('counts a pause until a date from the hour that the answer names, however wrong this computer is', () => {
  const written = NOW + 3 * 60 * 60_000;
  const headers = {
    Date: new Date(written).toUTCString(),
    'Retry-After': new Date(written + 90_000).toUTCString(),
  };
  expect(readRefusal(answer(429, '', headers))?.evidence).toEqual({ status: 429, pauseMs: 90_000 });
});

it('counts a pause until a date from this computer where the answer names no hour', () => {
  const headers = { 'Retry-After': new Date(NOW + 90_000).toUTCString() };
  expect(readRefusal(answer(429, '', headers))?.evidence).toEqual({ status: 429, pauseMs: 90_000 });
});

it.each([200, 204, 299])('status %i is no refusal, whatever the body says', (status) => {
  expect(readRefusal(answer(status, 'oauth_problem=token_rejected'))).toBe(null);
});
