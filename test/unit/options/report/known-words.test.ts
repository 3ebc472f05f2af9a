import { expect, it } from 'vitest';
import { isKnownWord } from '@/entrypoints/options/report/known-words';

it.each([
  ['a state', 'exchangingVerifier'],
  ['a command', 'keepEarlierToken'],
  ['a page report', 'logonDelayShown'],
  ['a failure', 'tokenRefused'],
  ['a failure of a call', 'symbolUnknown'],
  ['an environment', 'sandbox'],
  ['a kind of event', 'alarm'],
  ['a request', 'exchange'],
  ['a way to keep keys', 'passphrase'],
  ['a problem of the OAuth extension', 'token_rejected'],
])('%s may be told: %s', (_, word) => {
  expect(isKnownWord(word)).toBe(true);
});

it.each([
  'constructor',
  '__proto__',
  'toString',
  'takes',
  'flowStarted',
  '',
  undefined,
  null,
  7,
  ['sandbox'],
])('what no table names may not: %j', (word) => {
  expect(isKnownWord(word)).toBe(false);
});
