import type { Profile } from '@/utils/connection/profile';
import { lastCallItem } from '@/utils/storage/call-items';
import { Announcement } from '@/utils/ui/calls/Announcement';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { CallForm } from '@/utils/ui/calls/CallForm';
import { NoAnswerYet, ResponseView } from '@/utils/ui/calls/ResponseView';
import { useCallDraft } from '@/utils/ui/calls/use-call-draft';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { AnswerTabs } from './AnswerTabs.tsx';
import { History } from './history/History.tsx';

/** A call on the left, its answer on the right. */
export function CallDesk({ profile }: { profile: Profile }) {
  const lastCall = useStored(lastCallItem(profile.id));
  const [draft, changeDraft] = useCallDraft(profile.id);
  if (lastCall === undefined || draft === null) return null;
  return (
    <section class="section calls">
      <div class="asking">
        <CallForm profile={profile} draft={draft} change={changeDraft} sent={() => undefined} />
        <History profile={profile} draft={draft} change={changeDraft} />
      </div>
      <div class="place">
        <Announcement call={lastCall} />
        {lastCall ? <ResponseView profile={profile} call={lastCall} draw={drawTabs} /> : <NoAnswerYet />}
      </div>
    </section>
  );
}

const drawTabs = (answered: Answered) => <AnswerTabs {...answered} />;
