import { useMemo, useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { accountsItem, type KnownAccount, lastCallItem } from '@/utils/storage/call-items';
import type { CallDraft } from '@/utils/storage/draft-items';
import { historyItem, type PastCall } from '@/utils/storage/history-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { withCall } from '@/utils/ui/calls/call-values';
import { Notice } from '@/utils/ui/parts/Notice';
import { Question } from '@/utils/ui/parts/Question';
import { saveAsFile } from '@/utils/ui/wiring/save-as-file';
import { useCommand } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { clearHistory, isFullOfPins, removeCall, turnPin } from './change-history.ts';
import { HistoryEntry } from './HistoryEntry.tsx';
import { HISTORY_FILE_NAME, historyFile } from './history-file.ts';
import { historyLines, onlyReads } from './history-lines.ts';
import { HISTORY_KEYS, moveInHistory } from './move-in-history.ts';

interface HistoryProps {
  readonly profile: Profile;
  readonly draft: CallDraft;
  readonly change: (draft: CallDraft) => void;
}

const NO_ACCOUNTS: readonly KnownAccount[] = [];

/** Where both columns have room, it is open at first. */
const isWide = () => matchMedia('(min-width: 900px)').matches;

/** The calls before this one: looked through, put into the form, sent again. */
export function History(props: HistoryProps) {
  const [isOpenAtFirst] = useState(isWide);
  const calls = useStored(historyItem(props.profile.id)) ?? [];
  const settings = useStored(settingsItem);
  if (!settings) return null;
  return (
    <section class="history" aria-label="History">
      <details class="history-fold" open={isOpenAtFirst}>
        <summary>History{calls.length > 0 && ` (${calls.length})`}</summary>
        {settings.keepHistory ? (
          <Calls {...props} calls={calls} />
        ) : (
          <p class="aside">Switched off: the options have "Keep a history of test calls".</p>
        )}
      </details>
    </section>
  );
}

function Calls({ profile, draft, change, calls }: HistoryProps & { calls: readonly PastCall[] }) {
  const { id, environment } = profile;
  const [search, setSearch] = useState('');
  const [isAsking, ask] = useState(false);
  const [currentId, setCurrent] = useState('');
  const accounts = useStored(accountsItem(id)) ?? NO_ACCOUNTS;
  const isRunning = useStored(lastCallItem(id))?.outcome.name === 'running';
  const line = useCommand();
  // Once for each change: the page around it is drawn every second.
  const shown = useMemo(() => historyLines(calls, accounts, search), [calls, accounts, search]);
  if (calls.length === 0) {
    return <p class="aside">Each call that ends is noted here, without its answer.</p>;
  }
  const put = (call: PastCall) => change(withCall(draft, call));
  const replay = (call: PastCall) => {
    put(call);
    const { operationId, input } = call;
    void line.run({ type: 'runCall', profileId: id, operationId, input });
  };
  const isFull = isFullOfPins(calls);
  const current = shown.find(({ call }) => call.callId === currentId) ?? shown[0];
  const hear = (event: KeyboardEvent) => {
    const step = HISTORY_KEYS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    moveInHistory(step);
  };
  return (
    <>
      <div class="row">
        <label class="field">
          Search history
          <input
            type="search"
            class="history-search"
            value={search}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
      </div>
      <Notice said={line.said} />
      <ul class="past-calls" onKeyDown={hear}>
        {shown.map((each) => (
          <HistoryEntry
            key={each.call.callId}
            line={each}
            isReplayable={onlyReads(each.call)}
            isBusy={isRunning || line.isBusy}
            isPinOff={isFull && !each.call.isPinned}
            isCurrent={each === current}
            focused={() => setCurrent(each.call.callId)}
            put={() => put(each.call)}
            replay={() => replay(each.call)}
            pin={() => void turnPin(id, each.call.callId)}
            remove={() => void removeCall(id, each.call.callId)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p class="aside">No call has all of these words.</p>}
      <div class="history-foot">
        <button
          type="button"
          class="link"
          title="Accounts and whatever was typed are masked in it"
          onClick={() => saveAsFile(historyFile(environment, calls), HISTORY_FILE_NAME)}
        >
          Save history as file
        </button>
        <button type="button" class="link" aria-disabled={isAsking} onClick={() => ask(true)}>
          Clear history
        </button>
      </div>
      {isAsking && (
        <Question
          text={`Clear the history of ${profile.label}? Pinned calls go too.`}
          yes="Clear"
          no="Keep"
          confirmed={() => void clearHistory(id).then(() => ask(false))}
          kept={() => ask(false)}
        />
      )}
    </>
  );
}
