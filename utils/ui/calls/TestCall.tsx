import { useRef } from 'preact/hooks';
import type { Profile } from '../../connection/profile.ts';
import { lastCallItem } from '../../storage/call-items.ts';
import { AnswerBody } from '../body/AnswerBody.tsx';
import { useStored } from '../wiring/use-stored.ts';
import { Announcement } from './Announcement.tsx';
import type { Answered } from './AnswerView.tsx';
import { CallForm } from './CallForm.tsx';
import { withoutChange } from './call-values.ts';
import { NoAnswerYet, ResponseView } from './ResponseView.tsx';
import { useCallDraft } from './use-call-draft.ts';

/** Drawing more would make the popup slow. */
const SHOWN_CHARACTERS = 60_000;

/** A form for one signed call, and the answer to the last one. */
export function TestCall({ profile }: { profile: Profile }) {
  const lastCall = useStored(lastCallItem(profile.id));
  const [draft, changeDraft] = useCallDraft(profile.id);
  const place = useRef<HTMLDivElement>(null);
  if (lastCall === undefined || draft === null) return null;
  return (
    <section class="section calls">
      <CallForm
        profile={profile}
        draft={withoutChange(draft)}
        change={changeDraft}
        // With many fields unfolded it may be below what is in sight.
        sent={() => place.current?.scrollIntoView({ block: 'nearest' })}
      />
      <Announcement call={lastCall} />
      <div ref={place} class="place">
        {lastCall ? <ResponseView profile={profile} call={lastCall} draw={drawBody} /> : <NoAnswerYet />}
      </div>
    </section>
  );
}

const drawBody = ({ call, body, isWhole, outcome }: Answered) => (
  <AnswerBody
    operationId={call.operationId}
    body={body}
    isWhole={isWhole}
    isRefusal={outcome.failure !== undefined}
    shownCharacters={SHOWN_CHARACTERS}
  />
);
