import { expect, it } from 'vitest';
import { saidOfCheck, saidOfSaving } from '@/utils/ui/keys/said-of-keys';

it.each([
  ['consumerKeyRejected', 'key'],
  ['signatureRefused', 'secret'],
  ['unreachable', undefined],
] as const)('what E*TRADE refuses with %s is said where it helps', (code, field) => {
  const said = saidOfCheck({ name: 'failed', failure: { code, at: 0 } });
  expect(said).toMatchObject({ kind: 'problem', field });
});

it.each(['key', 'secret'] as const)('a %s that cannot be one is told at its field', (field) => {
  expect(saidOfSaving({ name: 'keysInvalid', field, fault: 'tooShort' })).toMatchObject({
    kind: 'problem',
    field,
  });
});
