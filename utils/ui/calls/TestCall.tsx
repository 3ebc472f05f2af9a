import { useRef } from 'preact/hooks';
import type { Profile } from '../../connection/profile.ts';
import { operationTitle } from '../../etrade/catalogue/operation-titles.ts';
import { type LastCall, lastCallItem } from '../../storage/call-items.ts';
import { callDraftItem } from '../../storage/draft-items.ts';
import { wordsOf } from '../../words/failure-words.ts';
import { statusText } from '../../words/http-status.ts';
import { useStored } from '../wiring/use-stored.ts';
import { CallForm } from './CallForm.tsx';
import { draftOf } from './call-values.ts';
import { ResponseView } from './ResponseView.tsx';

interface TestCallProps {
  readonly profile: Profile;
  /** How much of an answer is shown at once, in characters. */
  readonly shownCharacters: number;
}

/** A form for one signed call, and the answer to the last one. */
export function TestCall({ profile, shownCharacters }: TestCallProps) {
  const lastCall = useStored(lastCallItem(profile.id));
  const draft = useStored(callDraftItem(profile.id));
  const place = useRef<HTMLDivElement>(null);
  if (lastCall === undefined || draft === undefined) return null;
  return (
    <section class="section calls">
      <CallForm
        profile={profile}
        initial={draft ?? draftOf(lastCall)}
        // With many fields unfolded it may be below what is in sight.
        sent={() => place.current?.scrollIntoView({ block: 'nearest' })}
      />
      <Announcement call={lastCall} />
      <div ref={place} class="place">
        {lastCall ? (
          <ResponseView profile={profile} call={lastCall} shownCharacters={shownCharacters} />
        ) : (
          <p class="none">The answer comes here.</p>
        )}
      </div>
    </section>
  );
}

/** Says aloud that an answer came: the answer itself is too long to be a live region. */
function Announcement({ call }: { call: LastCall | null }) {
  const outcome = call?.outcome;
  return (
    <p class="unseen" aria-live="polite">
      {outcome?.name === 'answered' &&
        `${operationTitle(call?.operationId ?? '')}: ${statusText(outcome.status)}`}
      {outcome?.name === 'failed' && wordsOf(outcome.failure).happened}
      {outcome?.name === 'cancelled' && 'The call was cancelled.'}
    </p>
  );
}
