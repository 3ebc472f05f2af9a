import { useCallback } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { lastCallItem } from '@/utils/storage/call-items';
import { Announcement } from '@/utils/ui/calls/Announcement';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { CallForm } from '@/utils/ui/calls/CallForm';
import { NoAnswerYet, ResponseView } from '@/utils/ui/calls/ResponseView';
import { useCallDraft } from '@/utils/ui/calls/use-call-draft';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { AnswerTabs } from './AnswerTabs.tsx';
import { useFillForm } from './use-fill-form.ts';

/** A call on the left, its answer on the right. */
export function CallDesk({ profile }: { profile: Profile }) {
  const lastCall = useStored(lastCallItem(profile.id));
  const [draft, changeDraft] = useCallDraft(profile.id);
  const [form, fill] = useFillForm(draft, changeDraft);
  const draw = useCallback((answered: Answered) => <AnswerTabs {...answered} fill={fill} />, [fill]);
  if (lastCall === undefined || draft === null) return null;
  return (
    <section class="section calls">
      <div ref={form} class="asking">
        <CallForm profile={profile} draft={draft} change={changeDraft} sent={() => undefined} />
      </div>
      <div class="place">
        <Announcement call={lastCall} />
        {lastCall ? <ResponseView profile={profile} call={lastCall} draw={draw} /> : <NoAnswerYet />}
      </div>
    </section>
  );
}
