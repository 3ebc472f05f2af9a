import { nextStepOf, type Told, tellingCode } from '../../connection/failures/telling-code.ts';
import { API_ORIGINS } from '../../etrade/environments.ts';
import { sentencesOf } from '../../words/failure-words.ts';
import { AllowAccess } from '../parts/AllowAccess.tsx';

interface ExplanationProps {
  readonly failure: Told | null;
  /** Of the call that was answered. */
  readonly path?: string | undefined;
}

/** Why a call brought nothing. */
export function Explanation({ failure, path }: ExplanationProps) {
  if (!failure) return null;
  return (
    <div class="explanation">
      <p>{sentencesOf(failure, path)}</p>
      {nextStepOf(failure) === 'allowAccess' && <AllowAccess origins={API_ORIGINS} />}
    </div>
  );
}

/** The same above an answer, which says more than we could of what we do not know. */
export function AnswerExplanation({ failure, path }: ExplanationProps) {
  if (!failure || tellingCode(failure, path) !== 'unexpectedAnswer') {
    return <Explanation failure={failure} path={path} />;
  }
  return <p class="explanation">E*TRADE's own message is below. Change the call, or try later.</p>;
}
