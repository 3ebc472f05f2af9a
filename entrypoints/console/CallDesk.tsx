import { useCallback, useRef } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { withSymbol } from '@/utils/etrade/catalogue/option-symbol';
import { lastCallItem } from '@/utils/storage/call-items';
import type { CallDraft } from '@/utils/storage/draft-items';
import { Announcement } from '@/utils/ui/calls/Announcement';
import type { Answered } from '@/utils/ui/calls/AnswerView';
import { CallForm } from '@/utils/ui/calls/CallForm';
import { valuesOf, withoutChange, withValue } from '@/utils/ui/calls/call-values';
import { NoAnswerYet, ResponseView } from '@/utils/ui/calls/ResponseView';
import { useCallDraft } from '@/utils/ui/calls/use-call-draft';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { AnswerTabs } from './AnswerTabs.tsx';
import { DocumentationLink } from './call-form/DocumentationLink.tsx';
import { OptionComposer } from './call-form/OptionComposer.tsx';
import { ChangeCalls, NoChanges } from './changes/ChangeCalls.tsx';
import { useChange } from './changes/use-change.tsx';
import { History } from './history/History.tsx';
import { QuoteAge } from './QuoteAge.tsx';
import type { PagesBefore } from './table/page-of.ts';
import { useFillForm } from './use-fill-form.ts';

/** A call on the left, its answer on the right. */
export function CallDesk({ profile }: { profile: Profile }) {
  const lastCall = useStored(lastCallItem(profile.id));
  const [found, changeDraft] = useCallDraft(profile.id);
  const { environment } = profile;
  const draft = found && environment !== 'sandbox' ? withoutChange(found) : found;
  const { way, forget } = useChange(profile, draft?.operationId ?? '');
  const change = (next: CallDraft) => {
    forget();
    changeDraft(next);
  };
  const [form, fill] = useFillForm(draft, change);
  const pages = useRef<readonly PagesBefore[]>([]);
  const draw = useCallback(
    (answered: Answered) => (
      <>
        <QuoteAge body={answered.body} />
        <AnswerTabs {...answered} fill={fill} pages={pages} />
      </>
    ),
    [fill],
  );
  if (lastCall === undefined || draft === null) return null;
  const addSymbol = (symbol: string) => {
    const symbols = withSymbol(valuesOf(draft, []).symbols ?? '', symbol);
    change(withValue(draft, 'symbols', symbols));
  };
  return (
    <section class="section calls">
      <div ref={form} class="asking">
        <CallForm
          profile={profile}
          draft={draft}
          change={change}
          about={<DocumentationLink operationId={draft.operationId} />}
          furtherCalls={<ChangeCalls environment={environment} />}
          way={way}
        />
        <NoChanges environment={environment} />
        {draft.operationId === 'getQuotes' && <OptionComposer add={addSymbol} />}
        <History profile={profile} draft={draft} change={change} />
      </div>
      <div class="place">
        <Announcement call={lastCall} />
        {lastCall ? <ResponseView profile={profile} call={lastCall} draw={draw} /> : <NoAnswerYet />}
      </div>
    </section>
  );
}
