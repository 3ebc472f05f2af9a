/** What leads on from a failure; `changeCall` is the form that the call came from. */
export type NextStep =
  | 'connect'
  | 'fixKeys'
  | 'otherKeys'
  | 'allowAccess'
  | 'changeCall'
  | 'repair'
  | 'unlock';

export interface FailureText {
  /** What happened, one sentence. */
  readonly happened: string;
  /** The likely cause and what to do, one or two sentences. */
  readonly advice: string;
  readonly nextStep: NextStep;
}

export const text = (happened: string, advice: string, nextStep: NextStep): FailureText => ({
  happened,
  advice,
  nextStep,
});
