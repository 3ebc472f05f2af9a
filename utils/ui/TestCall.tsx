import { useState } from 'preact/hooks';
import type { Profile } from '../connection/profile.ts';
import { OPERATIONS } from '../etrade/catalogue/operations.ts';
import { hintFor } from '../etrade/catalogue/parameter-hints.ts';
import { accountsItem } from '../storage/accounts-item.ts';
import { lastCallItem } from '../storage/last-call-item.ts';
import { ParameterField } from './ParameterField.tsx';
import { ResponseView } from './ResponseView.tsx';
import { useCommand } from './use-command.ts';
import { useStored } from './use-stored.ts';

interface TestCallProps {
  readonly profile: Profile;
  /** How much of an answer is shown at once, in characters. */
  readonly shownCharacters: number;
}

/** A form for one signed call, and the answer to the last one. */
export function TestCall({ profile, shownCharacters }: TestCallProps) {
  const lastCall = useStored(lastCallItem);
  if (lastCall === undefined) return null;
  const ownCall = lastCall?.profileId === profile.id ? lastCall : null;
  return (
    <section class="section">
      <CallForm
        profile={profile}
        initialId={ownCall?.operationId ?? 'listAccounts'}
        initialInput={ownCall?.input ?? {}}
      />
      {ownCall && (
        <ResponseView call={ownCall} environment={profile.environment} shownCharacters={shownCharacters} />
      )}
    </section>
  );
}

interface CallFormProps {
  readonly profile: Profile;
  readonly initialId: string;
  readonly initialInput: Readonly<Record<string, string>>;
}

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
        <button type="submit" class={`main ${profile.environment}`} disabled={line.isBusy}>
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
