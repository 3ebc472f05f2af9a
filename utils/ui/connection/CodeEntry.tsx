import { useEffect, useRef } from 'preact/hooks';
import { changedPageItem } from '../../storage/background-items.ts';
import { codeDraftItem } from '../../storage/draft-items.ts';
import { Notice } from '../parts/Notice.tsx';
import { PageLink } from '../parts/PageLink.tsx';
import { useCommand } from '../wiring/use-command.ts';
import { useDraft } from '../wiring/use-draft.ts';
import { useStored } from '../wiring/use-stored.ts';

interface CodeEntryProps {
  readonly profileId: string;
  readonly flowId: string;
  /** Whether nothing else leads on. */
  readonly isNeeded: boolean;
}

/** The way that always works: the person copies the code, or the whole callback address. */
export function CodeEntry(props: CodeEntryProps) {
  const draft = useStored(codeDraftItem(props.profileId));
  if (draft === undefined) return null;
  return <CodeForm key={props.flowId} {...props} begun={draft?.flowId === props.flowId ? draft.entry : ''} />;
}

/** Where no way of reading the page has found the code: who could mend that is asked to be told. */
function ChangedPageNotice() {
  const page = useStored(changedPageItem);
  if (page?.way !== null) return null;
  return (
    <p class="say">
      E*TRADE’s page has changed.{' '}
      <PageLink to="options" part="report">
        Report it
      </PageLink>
    </p>
  );
}

function CodeForm({ profileId, flowId, isNeeded, begun }: CodeEntryProps & { begun: string }) {
  const [draft, setDraft] = useDraft(codeDraftItem(profileId), { flowId, entry: begun });
  const entry = draft?.entry ?? '';
  const setEntry = (text: string) => setDraft({ flowId, entry: text });
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isNeeded) input.current?.focus();
  }, [isNeeded]);
  const line = useCommand();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (line.isBusy || entry.trim() === '') return;
    const reply = await line.run({ type: 'useCode', profileId, entry });
    if (reply.name !== 'rejected') setDraft(null);
  };
  return (
    // biome-ignore lint/a11y: browsers differ in the role they give <details>, and a fieldset does not fold
    <details class="section" role="group" aria-label="Enter the code by hand" open>
      <summary>Enter the code by hand</summary>
      {isNeeded && <ChangedPageNotice />}
      <form class="row" onSubmit={(event) => void submit(event)}>
        <label class="field">
          Verification code
          <input
            ref={input}
            type="text"
            value={entry}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setEntry(currentTarget.value)}
          />
        </label>
        <button type="submit" aria-disabled={line.isBusy || entry.trim() === ''}>
          Use code
        </button>
      </form>
      <Notice said={line.said} />
    </details>
  );
}
