/** In the wild five upper-case letters and digits; the documents show six and seven. The case is kept. */
const VERIFIER = /^[A-Za-z0-9]{4,16}$/;

/** E*TRADE puts a blank behind the code; ASCII blanks around it do not count. */
const BLANKS_AROUND = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/** The code in this text, or null where the text is something else. */
export function asVerifier(text: string | null | undefined): string | null {
  const trimmed = text?.slice(0, 64).replace(BLANKS_AROUND, '') ?? '';
  return VERIFIER.test(trimmed) ? trimmed : null;
}

/** Whether a value is a code and nothing beside it. */
export function isVerifier(value: unknown): value is string {
  return typeof value === 'string' && asVerifier(value) === value;
}
