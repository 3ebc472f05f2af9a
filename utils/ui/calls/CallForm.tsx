import type { Profile } from '../../connection/profile.ts';
import { operationTitle } from '../../etrade/catalogue/operation-titles.ts';
import { findOperation, OPERATIONS } from '../../etrade/catalogue/operations.ts';
import { accountsItem } from '../../storage/call-items.ts';
import { type CallDraft, callDraftItem } from '../../storage/draft-items.ts';
import { Notice } from '../parts/Notice.tsx';
import { useCommand } from '../wiring/use-command.ts';
import { useDraft } from '../wiring/use-draft.ts';
import { useStored } from '../wiring/use-stored.ts';
import { valuesOf, withOperation, withValue } from './call-values.ts';
import { ParameterField } from './ParameterField.tsx';

interface CallFormProps {
  readonly profile: Profile;
  readonly initial: CallDraft;
}

/** The choice of a call and a field for each of its parameters. */
export function CallForm({ profile, initial }: CallFormProps) {
  const [draft, setDraft] = useDraft<CallDraft | null>(callDraftItem(profile.id), initial);
  const accounts = useStored(accountsItem(profile.id)) ?? [];
  const line = useCommand();
  if (!draft) return null;
  const { operationId } = draft;
  const parameters = findOperation(operationId)?.parameters ?? [];
  const values = valuesOf(draft, accounts);
  const submit = (event: Event) => {
    event.preventDefault();
    // Not disabled: a disabled button would lose the keyboard's focus.
    if (line.isBusy) return;
    void line.run({ type: 'runCall', profileId: profile.id, operationId, input: values });
  };
  return (
    <form aria-label="Test call" onSubmit={submit}>
      <h2>Test call</h2>
      <div class="row">
        <label class="field">
          Call
          <select
            value={operationId}
            onChange={({ currentTarget }) => setDraft(withOperation(draft, currentTarget.value))}
          >
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
              key={`${operationId} ${parameter.name}`}
              operationId={operationId}
              parameter={parameter}
              accounts={accounts}
              value={values[parameter.name] ?? ''}
              change={(value) => setDraft(withValue(draft, parameter.name, value))}
            />
          ))}
        </div>
      )}
      <Notice said={line.said} />
    </form>
  );
}
