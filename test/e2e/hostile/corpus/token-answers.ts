import fc from 'fast-check';
import type { CannedAnswer } from '../../../emulator/start-emulator.ts';
import { answerWith, MARK, SEED } from './answers.ts';

const WHOLE = `oauth_token=${MARK}&oauth_token_secret=${MARK}`;

const badValue = fc.constantFrom(
  '',
  '%',
  '%zz',
  '%00',
  '%0d%0aX-Evil:%201',
  '%20',
  ' ',
  '\u0000',
  '\r\n',
  '%c3%28',
  '%e2%80%ae',
  'é',
  '🔑',
  'x'.repeat(513),
  '%25%'.repeat(3),
);
const around = fc.constantFrom(
  '',
  '&',
  '&&',
  '=',
  '&=',
  '\ufeff',
  '__proto__=x&',
  'constructor=x&',
  '%',
  ';',
  '?',
  '\n',
);

/** No token: a field missing, twice, empty or unusable; too long; or nothing like a form. */
const noToken = fc.oneof(
  fc
    .tuple(around, badValue)
    .map(([before, value]) => `${before}oauth_token=${MARK}&oauth_token_secret=${value}`),
  fc
    .tuple(around, badValue)
    .map(([before, value]) => `${before}oauth_token=${value}&oauth_token_secret=${MARK}`),
  fc.constantFrom('oauth_token', 'oauth_token_secret').map((field) => `${WHOLE}&${field}=${MARK}`),
  fc
    .constantFrom('OAUTH_TOKEN', 'oauth_tokens', 'oauth%5Ftoken', '& oauth_token', 'token')
    .map((field) => `${field}=${MARK}&oauth_token_secret=${MARK}`),
  fc.constantFrom(9_000, 100_000, 2_000_000).map((size) => `${WHOLE}&padding=${'x'.repeat(size)}`),
  fc.constant(`${WHOLE.replaceAll('&', ';')}`),
  fc.constant(`<html>${WHOLE}</html>`),
  fc.constant(`{"oauth_token":"${MARK}","oauth_token_secret":"${MARK}"}`),
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }),
  fc.constant(Buffer.from(`\ufeff${WHOLE}`, 'utf16le')),
);

const problem = fc.constantFrom(
  'token_rejected',
  'consumer_key_rejected',
  'signature_invalid',
  '__proto__',
  'constructor',
  'x'.repeat(500),
  '<b>token</b>_rejected',
  'token&#95;rejected',
  '',
);
const page = problem.map(
  (name) => `<!doctype html><h1>${MARK}</h1><script>alert(1)</script><p>oauth_problem=${name}</p>${name}`,
);

/** Answers to a request for a token, none of which is one. Those that E*TRADE's own faults would bring are repeated, and so not here. */
export function answersWithoutToken(count: number): CannedAnswer[] {
  const arbitrary = fc.oneof(
    { weight: 4, arbitrary: answerWith(noToken, fc.constant(200)) },
    { weight: 1, arbitrary: answerWith(page, fc.constantFrom(400, 401, 403, 404, 418)) },
  );
  return fc.sample(arbitrary, { numRuns: count, seed: SEED });
}
