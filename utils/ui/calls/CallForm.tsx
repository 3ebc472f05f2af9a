import { useState } from 'preact/hooks';
import type { Profile } from '../../connection/profile.ts';
import { operationTitle } from '../../etrade/catalogue/operation-titles.ts';
import { findOperation, OPERATIONS } from '../../etrade/catalogue/operations.ts';
import { hintFor } from '../../etrade/catalogue/parameter-hints.ts';
import { accountsItem } from '../../storage/call-items.ts';
import { useCommand } from '../wiring/use-command.ts';
import { useStored } from '../wiring/use-stored.ts';
import { ParameterField } from './ParameterField.tsx';

interface CallFormProps {
  readonly profile: Profile;
  readonly initialId: string;
  readonly initialInput: Readonly<Record<string, string>>;
}

/** The choice of a call and a field for each of its parameters. */
export function CallForm({ profile, initialId, initialInput }: CallFormProps) {
  const [operationId, setOperationId] = useState(initialId);
  const [typed, setTyped] = useState(initialInput);
  const accounts = useStored(accountsItem(profile.id)) ?? [];
  const line = useCommand();
  const parameters = findOperation(operationId)?.parameters ?? [];

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
            {OPERATIONS.map(({ id }) => (
              <option key={id} value={id}>
                {operationTitle(id)}
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
