export type SigningErrorCode = 'invalidUrl' | 'unsupportedName' | 'malformedText';

/** Says which rule the input broke, never the input itself: it may hold a secret. */
export class SigningError extends Error {
  override readonly name = 'SigningError';
  readonly code: SigningErrorCode;

  constructor(code: SigningErrorCode) {
    super(code);
    this.code = code;
  }
}
