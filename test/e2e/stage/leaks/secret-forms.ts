/** A text that must not be found on the disk. */
export interface Planted {
  /** What it is, for the message; the text itself is never told. */
  readonly kind: string;
  readonly text: string;
  /** Looked for in the extension's own storage only: the text may well lie in E*TRADE's own pages. */
  readonly inExtensionOnly?: boolean;
}

export interface Needle {
  readonly bytes: Uint8Array;
  readonly form: string;
  readonly planted: Planted;
}

/** The byte sequences that would give a text away: as it is, percent-encoded, inside a base64 text. */
export function needlesOf(planted: Planted): Needle[] {
  const { text } = planted;
  const spellings: readonly (readonly [name: string, text: string])[] = [
    ['', text],
    ['percent-encoded, ', encodeURIComponent(text)],
    ...[0, 1, 2].map((offset) => ['base64, ', base64Within(text, offset)] as const),
  ];
  return spellings.flatMap(([name, spelled]) => [
    { form: `${name}UTF-8`, bytes: Buffer.from(spelled), planted },
    // How both browsers keep any text that was made of wide characters; Firefox's base64 is.
    { form: `${name}UTF-16LE`, bytes: Buffer.from(spelled, 'utf16le'), planted },
  ]);
}

/** The part of a base64 text that is the same whatever stands around ours; `offset` is where ours begins, modulo 3. */
function base64Within(text: string, offset: number): string {
  const whole = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
  const from = Math.ceil((offset * 8) / 6);
  const to = Math.floor((whole.length * 8) / 6);
  return whole.toString('base64').slice(from, to);
}
