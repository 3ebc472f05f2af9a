import { expect, it } from 'vitest';
import { findOAuthProblem } from '@/utils/etrade/exchange/oauth-problem';

const page = (message: string) =>
  `<html><head><title>Error report</title></head><body><h1>HTTP Status 401 - ${message}</h1></body></html>`;

const cases: [string, string | null, string, string | null][] = [
  ['in the header', 'OAuth realm="x",oauth_problem="token_rejected"', '', 'token_rejected'],
  ['bare in the header', 'OAuth oauth_problem=token_expired', '', 'token_expired'],
  ['in a page', null, page('oauth_problem=signature_invalid'), 'signature_invalid'],
  [
    'in XML',
    null,
    '<Error><code>0</code><message>oauth_problem=token_expired</message></Error>',
    'token_expired',
  ],
  ['in JSON', null, '{"Error":{"message":"oauth_problem=token_rejected"}}', 'token_rejected'],
  ['encoded', null, 'oauth_problem%3Dtimestamp_refused%26oauth_acceptable', 'timestamp_refused'],
  ['in capitals', null, 'OAUTH_PROBLEM=Token_Rejected', 'token_rejected'],
  ['with blanks around "="', null, "oauth_problem = 'nonce_used'", 'nonce_used'],
  [
    'with more behind it',
    null,
    'oauth_problem=callback_rejected,oauth_acceptable_callback=oob',
    'callback_rejected',
  ],
  [
    'twice: the header decides',
    'oauth_problem=token_expired',
    'oauth_problem=token_rejected',
    'token_expired',
  ],
  ['twice in a page: the first decides', null, 'oauth_problem=a_b oauth_problem=c_d', 'a_b'],
  ['after an advice', null, 'oauth_problem_advice=x&oauth_problem=token_revoked', 'token_revoked'],
  ['split by tags', null, page('oauth_problem=<b>token</b>_rejected'), null],
  ['split within the name', null, page('oauth_<b>problem</b>=token_rejected'), null],
  ['empty', 'oauth_problem=""', page('oauth_problem='), null],
  ['an advice only', null, 'oauth_problem_advice=call_us', null],
  ['in script', null, '<script>x("oauth_problem=" + "</script>")</script>', null],
  ['not there', 'OAuth realm="x"', page('Unauthorized'), null],
  ['nothing at all', null, '', null],
];

it.each(cases)('%s', (_, header, body, problem) => {
  expect(findOAuthProblem(header, body)).toBe(problem);
});

it('keeps letters and underscores only, at most 40 of them', () => {
  expect(findOAuthProblem(null, `oauth_problem=${'a'.repeat(500)}`)).toBe('a'.repeat(40));
  expect(findOAuthProblem(null, 'oauth_problem=token<script>')).toBe('token');
});

it('looks no further than 64 KiB into a body of 1 MB', () => {
  const problem = 'oauth_problem=token_rejected';
  expect(findOAuthProblem(null, `${' '.repeat(60_000)}${problem}${' '.repeat(1_000_000)}`)).toBe(
    'token_rejected',
  );
  expect(findOAuthProblem(null, `${' '.repeat(1_000_000)}${problem}`)).toBe(null);
});
