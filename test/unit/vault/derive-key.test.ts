import { pbkdf2Sync } from 'node:crypto';
import { expect, it } from 'vitest';
import { deriveKey } from '@/utils/vault/derive-key';
import { freshKdf, type Kdf } from '@/utils/vault/kdf';

const kdf: Kdf = { ...freshKdf(), iterations: 600_000 };

it.each(['an invented passphrase', 'drei Wörter für den Tresor', '😀'.repeat(10)])(
  "is PBKDF2-SHA256 by another's reckoning: %s",
  async (passphrase) => {
    const known = pbkdf2Sync(passphrase, Buffer.from(kdf.salt, 'base64'), kdf.iterations, 32, 'sha256');
    expect(await deriveKey(passphrase, kdf)).toBe(known.toString('base64'));
  },
  60_000,
);

it.each([
  ['a letter in two parts', 'Tu\u0308r und Tor', 'T\u00fcr und Tor'],
  ['a ligature', '\ufb01ve words', 'five words'],
  ['full-width letters', '\uff41\uff42\uff43 words', 'abc words'],
])('is the same for the same letters, however a keyboard wrote them: %s', async (_, one, other) => {
  const fast = { ...kdf, iterations: 1 };
  expect(await deriveKey(one, fast)).toBe(await deriveKey(other, fast));
});

it('is another with any part changed', async () => {
  const fast = { ...kdf, iterations: 2 };
  const keys = await Promise.all([
    deriveKey('one passphrase', fast),
    deriveKey('One passphrase', fast),
    deriveKey('one passphrase ', fast),
    deriveKey('one passphrase', { ...fast, iterations: 3 }),
    deriveKey('one passphrase', { ...fast, salt: freshKdf().salt }),
  ]);
  expect(new Set(keys).size).toBe(5);
});
