import { expect, it } from 'vitest';
import { randomNonce } from '@/utils/oauth/random-nonce';

it('is 32 hexadecimal digits, small bytes padded', () => {
  expect(randomNonce((bytes) => bytes.map((_, index) => index))).toBe('000102030405060708090a0b0c0d0e0f');
  expect(randomNonce((bytes) => bytes.fill(255))).toBe('f'.repeat(32));
});

it('takes every byte from the source that is passed in', () => {
  const sizes: number[] = [];
  randomNonce((bytes) => {
    sizes.push(bytes.length);
    return bytes;
  });
  expect(sizes).toEqual([16]);
});
