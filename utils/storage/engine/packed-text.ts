/** A text as it lies in storage: as it is, or compressed where it is large. */
export type PackedText = string | { readonly gzip: string };

/** Session storage holds ten megabytes, and Firefox counts two for each of a long answer's. */
const PACKED_FROM_CHARACTERS = 256 * 1024;

/** Whether it takes a while until it is packed, and again until it is read. */
export const isLarge = (text: string): boolean => text.length >= PACKED_FROM_CHARACTERS;

export async function packText(text: string): Promise<PackedText> {
  if (!isLarge(text)) return text;
  const packed = new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')));
  return { gzip: new Uint8Array(await packed.arrayBuffer()).toBase64() };
}

export async function unpackText(packed: PackedText): Promise<string> {
  if (typeof packed === 'string') return packed;
  const bytes = Uint8Array.fromBase64(packed.gzip);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
