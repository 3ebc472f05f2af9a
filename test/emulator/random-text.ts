export type RandomBytes = (size: number) => Uint8Array;

const verifierAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** The shape of E*TRADE's tokens and secrets: 32 bytes in base64, 44 characters. */
export const randomToken = (random: RandomBytes): string => Buffer.from(random(32)).toString('base64');

/** The shape of E*TRADE's verifiers: five upper-case letters and digits. */
export const randomVerifier = (random: RandomBytes): string =>
  [...random(5)].map((byte) => verifierAlphabet.charAt(byte % verifierAlphabet.length)).join('');

export const randomId = (random: RandomBytes): string => Buffer.from(random(16)).toString('hex');
