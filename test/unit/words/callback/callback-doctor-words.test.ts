import { expect, it } from 'vitest';
import type { VerdictCode, VerdictReason } from '@/utils/etrade/callback/callback-verdict';
import { doctorWords, OOB_CURE, tryingSends } from '@/utils/words/callback/callback-doctor-words';

const CODES: Readonly<Record<VerdictReason, VerdictCode>> = {
  loginCameThere: 'active',
  addressAccepted: 'active',
  loginWentElsewhere: 'activeElsewhere',
  otherNamed: 'activeElsewhere',
  notConfirmed: 'nothingRegistered',
  codePageWithoutAddress: 'nothingRegistered',
  addressRejected: 'notActive',
  codePageDespiteAddress: 'notActive',
  confirmedAnyway: 'unknown',
  nothingHeard: 'unknown',
};

const wordsOf = (reason: string) => {
  const code = CODES[reason as VerdictReason];
  const elsewhere = code === 'activeElsewhere' ? 'https://app.example/other' : null;
  return doctorWords({ code, reason: reason as VerdictReason, elsewhere });
};

it.each(Object.keys(CODES))('%s is told whole: what is so, why, what to do', (reason) => {
  for (const sentence of Object.values(wordsOf(reason))) expect(sentence).toMatch(/^[A-Z].{20,}/);
});

it('says each reason and each verdict in words of its own', () => {
  const all = Object.keys(CODES).map(wordsOf);
  expect(new Set(all.map(({ why }) => why)).size).toBe(all.length);
  expect(new Set(all.map(({ found }) => found)).size).toBe(5);
});

it('names the other address, the one that is sent, and the cure', () => {
  expect(wordsOf('otherNamed').found).toContain('https://app.example/other');
  expect(tryingSends('https://app.example/cb')).toContain('Sends https://app.example/cb to E*TRADE');
  expect(OOB_CURE).toContain('send oob');
});
