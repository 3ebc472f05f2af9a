import type { FailureCode } from '../connection/failures/failure.ts';

export interface FailureText {
  /** What happened, one sentence. */
  readonly happened: string;
  /** The likely cause and what to do, one or two sentences. */
  readonly advice: string;
}

/** The words for some of the failures. */
export type FailureTexts = Readonly<Partial<Record<FailureCode, FailureText>>>;
