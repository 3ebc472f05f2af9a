import type { Failure } from '../../connection/failures/failure.ts';
import type { TokenWorth } from '../../connection/token-worth.ts';
import { besideEarlier, wordsOf } from '../../words/failure-words.ts';

interface FailureTextProps {
  readonly failure: Failure;
  /** A token that was there before the login, and is kept beside the failure. */
  readonly earlier?: TokenWorth | null;
}

/** What happened, the likely cause, and what to do. */
export function FailureText({ failure, earlier = null }: FailureTextProps) {
  const { happened, advice } = earlier ? besideEarlier(failure, earlier === 'active') : wordsOf(failure);
  return (
    <>
      <p class="happened">{happened}</p>
      <p class="say">{advice}</p>
    </>
  );
}

/** What a person needs to look the failure up or to report it: E*TRADE's own words, and nothing secret. */
export function FailureDetails({ failure }: { failure: Failure }) {
  return (
    <details class="details">
      <summary>Details</summary>
      <dl>
        <dt>Time</dt>
        <dd>{new Date(failure.at).toLocaleString()}</dd>
        {failure.status !== undefined && (
          <>
            <dt>HTTP status</dt>
            <dd>{failure.status}</dd>
          </>
        )}
        {failure.problem !== undefined && (
          <>
            <dt>oauth_problem</dt>
            <dd>{failure.problem}</dd>
          </>
        )}
        <dt>Code</dt>
        <dd>{failure.code}</dd>
      </dl>
    </details>
  );
}
