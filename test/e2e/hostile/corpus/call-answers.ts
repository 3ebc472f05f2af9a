import fc from 'fast-check';
import type { CannedAnswer } from '../../../emulator/start-emulator.ts';
import { answerWith, MARK, SEED } from './answers.ts';

/** What someone would put into an answer to have it run or misread. */
export const PAYLOADS: readonly string[] = [
  `<script>document.title = '${MARK}'</script>`,
  `<img src="https://us-etrade.test/${MARK}" onerror="document.title = 1">`,
  '<svg onload="document.title = 1"><a href="javascript:alert(1)">x</a></svg>',
  '<style>* { background: url(https://us-etrade.test/css) }</style>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '[x](javascript:alert(1))',
  '\u202eLLES 001\u202c \u2066BUY\u2069',
  'e\u0301\u0302\u0303'.repeat(50),
  '\u001b[31mred\u001b[0m\u0007\u009b',
  'line\u2028line\u2029line\u0085',
  '👩‍👩‍👧‍👦\u200d\u200b\ufeff',
  '\ud800',
];

const numbers = fc.constantFrom(
  '1e400',
  '-0',
  '9007199254740993',
  '1e-400',
  '0.1e1',
  '12345678901234567890.10',
);
const json = fc.oneof(
  fc.jsonValue().map((value) => JSON.stringify(value)),
  fc.constantFrom(...PAYLOADS).map((text) => JSON.stringify({ symbol: text, [text]: text })),
  numbers.map((number) => `{"quantity":${number},"qty":"1e9","quantity":2}`),
  fc.constantFrom('__proto__', 'constructor', 'toString').map((key) => `{"${key}":{"polluted":"${MARK}"}}`),
  fc.constantFrom(
    '{"a":1,}',
    '{"a":NaN}',
    ')]}\',\n{"a":1}',
    '\ufeff{"a":1}',
    '{"a":"\\ud800"}',
    '{',
    '[',
    '"',
    'null',
    '{"a":1}{"b":2}',
  ),
  fc.constantFrom(100, 5_000, 50_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
);
const callBody = fc.oneof(
  { weight: 6, arbitrary: json },
  { weight: 1, arbitrary: fc.constantFrom(...PAYLOADS) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 500 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'a'.repeat(1_000_000),
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "${MARK}">]><a>&b;</a>`,
    ),
  },
);

/** Answers to a call, each of which must be shown as it is or be refused. */
export function callAnswers(count: number): CannedAnswer[] {
  return fc.sample(answerWith(callBody, fc.constantFrom(200, 200, 200, 204, 400, 404)), {
    numRuns: count,
    seed: SEED,
  });
}
