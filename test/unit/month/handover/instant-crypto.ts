import { createCipheriv, createDecipheriv, createHash, createHmac, timingSafeEqual } from 'node:crypto';

type Bytes = Uint8Array<ArrayBuffer>;
interface Gcm {
  readonly iv: Bytes;
  readonly additionalData: Bytes;
}

const TAG_BYTES = 16;
const exact = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
const hmac = (key: Bytes, data: Bytes) => createHmac('sha256', key).update(data).digest();

/** Done at once; its keys are their bytes. */
const createSubtle = (random: (size: number) => Uint8Array) => ({
  digest: async (_: string, data: Bytes) => exact(createHash('sha256').update(data).digest()),
  generateKey: async () => random(32),
  importKey: async (_: string, bytes: Bytes) => bytes,
  sign: async (_: string, key: Bytes, data: Bytes) => exact(hmac(key, data)),
  verify: async (_: string, key: Bytes, signature: Bytes, data: Bytes) => {
    const right = hmac(key, data);
    return right.length === signature.length && timingSafeEqual(right, signature);
  },
  encrypt: async ({ iv, additionalData }: Gcm, key: Bytes, data: Bytes) => {
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(additionalData);
    return exact(Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]));
  },
  decrypt: async ({ iv, additionalData }: Gcm, key: Bytes, sealed: Bytes) => {
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(additionalData);
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    return exact(Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]));
  },
});

/** What the extension takes of `crypto`: the same each time for the same source of chance. */
export const createCrypto = (random: (size: number) => Uint8Array) => ({
  subtle: createSubtle(random),
  getRandomValues: (bytes: Uint8Array) => {
    bytes.set(random(bytes.length));
    return bytes;
  },
  randomUUID: () => Buffer.from(random(16)).toString('hex'),
});
