import { describe, expect, it } from 'vitest';
import { packText, unpackText } from '@/utils/storage/engine/packed-text';

describe('a text', () => {
  it.each([
    ['empty', ''],
    ['short', '{"price":1.10}'],
    ['large', JSON.stringify({ strikes: Array.from({ length: 60_000 }, (_, at) => ({ strike: at })) })],
    ['large and not of ASCII', 'ü€😀'.repeat(100_000)],
  ])('%s comes back as it was', async (_name, text) => {
    expect(await unpackText(await packText(text))).toBe(text);
  });

  it('of five megabytes takes a fraction of session storage', async () => {
    const text = JSON.stringify(
      Array.from({ length: 100_000 }, (_, at) => ({ strike: at, symbol: 'INVENTED', bid: at / 100 })),
    );
    const packed = JSON.stringify(await packText(text));
    expect(text.length).toBeGreaterThan(4_000_000);
    expect(packed.length).toBeLessThan(text.length / 4);
  });
});
