import type { Profile } from '@/utils/connection/profile';
import { withSymbol } from '@/utils/etrade/catalogue/option-symbol';
import { lastCallItem } from '@/utils/storage/call-items';
import { Announcement } from '@/utils/ui/calls/Announcement';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { CallForm } from '@/utils/ui/calls/CallForm';
import { valuesOf, withValue } from '@/utils/ui/calls/call-values';
import { NoAnswerYet, ResponseView } from '@/utils/ui/calls/ResponseView';
import { useCallDraft } from '@/utils/ui/calls/use-call-draft';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { AnswerTabs } from './AnswerTabs.tsx';
import { DocumentationLink } from './call-form/DocumentationLink.tsx';
import { OptionComposer } from './call-form/OptionComposer.tsx';

/** A call on the left, its answer on the right. */
export function CallDesk({ profile }: { profile: Profile }) {
  const lastCall = useStored(lastCallItem(profile.id));
  const [draft, changeDraft] = useCallDraft(profile.id);
  if (lastCall === undefined || draft === null) return null;
  const addSymbol = (symbol: string) => {
    const symbols = withSymbol(valuesOf(draft, []).symbols ?? '', symbol);
    changeDraft(withValue(draft, 'symbols', symbols));
  };
  return (
    <section class="section calls">
      <div class="asking">
        <CallForm
          profile={profile}
          draft={draft}
          change={changeDraft}
          about={<DocumentationLink operationId={draft.operationId} />}
          sent={() => undefined}
        />
        {draft.operationId === 'getQuotes' && <OptionComposer add={addSymbol} />}
      </div>
      <div class="place">
        <Announcement call={lastCall} />
        {lastCall ? <ResponseView profile={profile} call={lastCall} draw={drawTabs} /> : <NoAnswerYet />}
      </div>
    </section>
  );
}

const drawTabs = (answered: Answered) => <AnswerTabs {...answered} />;
