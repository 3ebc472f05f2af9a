import type { Profile } from '@/utils/connection/profile';
import { lastCallItem } from '@/utils/storage/call-items';
import { Announcement } from '@/utils/ui/calls/Announcement';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { CallForm } from '@/utils/ui/calls/CallForm';
import { withoutChange } from '@/utils/ui/calls/call-values';
import { NoAnswerYet, ResponseView } from '@/utils/ui/calls/ResponseView';
import { useCallDraft } from '@/utils/ui/calls/use-call-draft';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { AnswerTabs } from './AnswerTabs.tsx';
import { ChangeCalls, NoChanges } from './changes/ChangeCalls.tsx';
import { useChange } from './changes/use-change.tsx';
import { QuoteAge } from './QuoteAge.tsx';

/** A call on the left, its answer on the right. */
export function CallDesk({ profile }: { profile: Profile }) {
  const lastCall = useStored(lastCallItem(profile.id));
  const [found, changeDraft] = useCallDraft(profile.id);
  const { environment } = profile;
  const draft = found && environment !== 'sandbox' ? withoutChange(found) : found;
  const { way, forget } = useChange(profile, draft?.operationId ?? '');
  if (lastCall === undefined || draft === null) return null;
  return (
    <section class="section calls">
      <div class="asking">
        <CallForm
          profile={profile}
          draft={draft}
          change={(next) => {
            forget();
            changeDraft(next);
          }}
          sent={() => undefined}
          furtherCalls={<ChangeCalls environment={environment} />}
          way={way}
        />
        <NoChanges environment={environment} />
      </div>
      <div class="place">
        <Announcement call={lastCall} />
        {lastCall ? <ResponseView profile={profile} call={lastCall} draw={drawTabs} /> : <NoAnswerYet />}
      </div>
    </section>
  );
}

const drawTabs = (answered: Answered) => (
  <>
    <QuoteAge body={answered.body} />
    <AnswerTabs {...answered} />
  </>
);
