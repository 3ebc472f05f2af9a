/** How a key is made from a passphrase. It lies beside what is sealed, and is bound to it. */
export interface Kdf {
  readonly name: 'PBKDF2-SHA256';
  readonly iterations: number;
  /** Base64. */
  readonly salt: string;
}

/** What new keys are made with. */
export const ITERATIONS = 1_200_000;
/** Fewer would be a downgrade. */
const MIN_ITERATIONS = 600_000;
/** More would keep the computer busy for minutes. */
const MAX_ITERATIONS = 10_000_000;
const SALT_BYTES = 32;

export function freshKdf(): Kdf {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { name: 'PBKDF2-SHA256', iterations: ITERATIONS, salt: salt.toBase64() };
}

/** Whether what was read may be worked with. To be asked before deriving: a changed number must cost no time. */
export function isAcceptable(read: unknown): read is Kdf {
  const { name, iterations, salt } = (read ?? {}) as Partial<Record<keyof Kdf, unknown>>;
  return (
    name === 'PBKDF2-SHA256' &&
    Number.isInteger(iterations) &&
    (iterations as number) >= MIN_ITERATIONS &&
    (iterations as number) <= MAX_ITERATIONS &&
    byteLength(salt) === SALT_BYTES
  );
}

function byteLength(salt: unknown): number {
  try {
    return Uint8Array.fromBase64(salt as string).length;
  } catch {
    return 0;
  }
}
