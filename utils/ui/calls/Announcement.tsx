import { operationTitle } from '../../etrade/catalogue/operation-titles.ts';
import type { LastCall } from '../../storage/call-items.ts';
import { wordsOf } from '../../words/failure-words.ts';
import { statusText } from '../../words/http-status.ts';
import { Unanswered } from './Unanswered.tsx';

/** Says aloud how a call has ended: the answer itself is too long to be a live region. */
export function Announcement({ call }: { call: LastCall | null }) {
  const outcome = call?.outcome;
  return (
    <p class="unseen" aria-live="polite">
      {outcome?.name === 'answered' &&
        `${operationTitle(call?.operationId ?? '')}: ${statusText(outcome.status)}`}
      {outcome?.name === 'failed' && wordsOf(outcome.failure).happened}
      {call && <Unanswered call={call} />}
    </p>
  );
}
