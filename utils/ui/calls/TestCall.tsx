import { useState } from 'preact/hooks';
import type { Profile } from '../../connection/profile.ts';
import { findOperation, OPERATIONS } from '../../etrade/catalogue/operations.ts';
import { hintFor } from '../../etrade/catalogue/parameter-hints.ts';
import { accountsItem, type LastCall, lastCallItem } from '../../storage/call-items.ts';
import { wordsOf } from '../../words/failure-words.ts';
import { statusText } from '../../words/http-status.ts';
import { useCommand } from '../wiring/use-command.ts';
import { useStored } from '../wiring/use-stored.ts';
import { ParameterField } from './ParameterField.tsx';
import { ResponseView } from './ResponseView.tsx';

interface TestCallProps {
  readonly profile: Profile;
  /** How much of an answer is shown at once, in characters. */
  readonly shownCharacters: number;
}

/** A form for one signed call, and the answer to the last one. */
export function TestCall({ profile, shownCharacters }: TestCallProps) {
  const lastCall = useStored(lastCallItem(profile.id));
  if (lastCall === undefined) return null;
  return (
    <section class="section">
      <CallForm
        profile={profile}
        initialId={lastCall?.operationId ?? 'listAccounts'}
        initialInput={lastCall?.input ?? {}}
      />
      <Announcement call={lastCall} />
      {lastCall && (
        <ResponseView call={lastCall} environment={profile.environment} shownCharacters={shownCharacters} />
      )}
    </section>
  );
}

/** Says aloud that an answer came: the answer itself is too long to be a live region. */
function Announcement({ call }: { call: LastCall | null }) {
  const outcome = call?.outcome;
  return (
    <p class="unseen" aria-live="polite">
      {outcome?.name === 'answered' && `${titleOf(call?.operationId)}: ${statusText(outcome.status)}`}
      {outcome?.name === 'failed' && wordsOf(outcome.failure).happened}
    </p>
  );
}

interface CallFormProps {
  readonly profile: Profile;
  readonly initialId: string;
  readonly initialInput: Readonly<Record<string, string>>;
}

const titleOf = (operationId = '') => findOperation(operationId)?.title ?? '';

function CallForm({ profile, initialId, initialInput }: CallFormProps) {
  const [operationId, setOperationId] = useState(initialId);
  const [typed, setTyped] = useState(initialInput);
  const accounts = useStored(accountsItem(profile.id)) ?? [];
  const line = useCommand();
  const parameters = OPERATIONS.find(({ id }) => id === operationId)?.parameters ?? [];

  const given = (name: string) =>
    typed[name] ??
    hintFor(operationId, name).preset ??
    (name === 'accountIdKey' ? (accounts[0]?.accountIdKey ?? '') : '');
  const submit = (event: Event) => {
    event.preventDefault();
    // Not disabled: a disabled button would lose the keyboard's focus.
    if (line.isBusy) return;
    const input = Object.fromEntries(parameters.map(({ name }) => [name, given(name)]));
    void line.run({ type: 'runCall', profileId: profile.id, operationId, input });
  };
  return (
    <form aria-label="Test call" onSubmit={submit}>
      <h2>Test call</h2>
      <div class="row">
        <label class="field">
          Call
          <select value={operationId} onChange={({ currentTarget }) => setOperationId(currentTarget.value)}>
            {OPERATIONS.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class={`main ${profile.environment}`} aria-disabled={line.isBusy}>
          Send
        </button>
      </div>
      {parameters.length > 0 && (
        <div class="parameters">
          {parameters.map((parameter) => (
            <ParameterField
              key={parameter.name}
              operationId={operationId}
              parameter={parameter}
              accounts={accounts}
              value={given(parameter.name)}
              change={(value) => setTyped({ ...typed, [parameter.name]: value })}
            />
          ))}
        </div>
      )}
      <p class="notice" role="alert">
        {line.notice}
      </p>
    </form>
  );
}
