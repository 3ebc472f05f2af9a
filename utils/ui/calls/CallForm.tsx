import type { ComponentChildren } from 'preact';
import type { Profile } from '../../connection/profile.ts';
import type { CallInput } from '../../etrade/catalogue/build-call-url.ts';
import { operationTitle } from '../../etrade/catalogue/operation-titles.ts';
import { findOperation, OPERATIONS } from '../../etrade/catalogue/operations.ts';
import type { Parameter } from '../../etrade/catalogue/parameter.ts';
import { accountsItem } from '../../storage/call-items.ts';
import type { CallDraft } from '../../storage/draft-items.ts';
import { Notice } from '../parts/Notice.tsx';
import { type Said, useCommand } from '../wiring/use-command.ts';
import { useStored } from '../wiring/use-stored.ts';
import { valuesOf, withOperation, withValue } from './call-values.ts';
import { FurtherFields } from './FurtherFields.tsx';
import { ParameterField } from './ParameterField.tsx';

/** What comes of a press on the button below a call, or of Enter in one of its fields. */
export interface WayToSend {
  readonly button: string;
  readonly isOff: boolean;
  readonly said: Said | null;
  readonly submit: (values: CallInput) => void;
  /** What is asked before it is sent. */
  readonly question?: ComponentChildren;
}

interface CallFormProps {
  readonly profile: Profile;
  readonly draft: CallDraft;
  readonly change: (draft: CallDraft) => void;
  /** Called as a call is sent. */
  readonly sent: () => void;
  /** In the list, below the calls that read. */
  readonly furtherCalls?: ComponentChildren;
  /** Where it is not sent at once. */
  readonly way?: WayToSend | undefined;
}

/** The choice of a call, and a field for each of its parameters: what it cannot do without first, the rest folded. */
export function CallForm({ profile, draft, change, sent, furtherCalls, way }: CallFormProps) {
  const accounts = useStored(accountsItem(profile.id)) ?? [];
  const line = useCommand();
  const { operationId } = draft;
  const parameters = findOperation(operationId)?.parameters ?? [];
  const further = parameters.filter(({ required }) => !required);
  const values = valuesOf(draft, accounts);
  const { button, isOff, said, submit, question }: WayToSend = way ?? {
    button: 'Send',
    isOff: line.isBusy,
    said: line.said,
    submit: (input) => void line.run({ type: 'runCall', profileId: profile.id, operationId, input }),
  };
  const submitted = (event: Event) => {
    event.preventDefault();
    // Not disabled: a disabled button would lose the keyboard's focus.
    if (isOff) return;
    sent();
    submit(values);
  };
  const fieldOf = (parameter: Parameter) => (
    <ParameterField
      key={`${operationId} ${parameter.name}`}
      operationId={operationId}
      parameter={parameter}
      accounts={accounts}
      value={values[parameter.name] ?? ''}
      change={(value) => change(withValue(draft, parameter.name, value))}
    />
  );
  return (
    <form aria-label="Test call" class="call-form" onSubmit={submitted}>
      <h2 class="unseen">Test call</h2>
      <label class="field">
        Call
        <select
          value={operationId}
          onChange={({ currentTarget }) => change(withOperation(draft, currentTarget.value))}
        >
          {OPERATIONS.map(({ id }) => (
            <option key={id} value={id}>
              {operationTitle(id)}
            </option>
          ))}
          {furtherCalls}
        </select>
      </label>
      {parameters.filter(({ required }) => required).map(fieldOf)}
      {further.length > 0 && (
        <FurtherFields key={operationId} parameters={further} values={values}>
          {further.map(fieldOf)}
        </FurtherFields>
      )}
      <button type="submit" class={`main ${profile.environment}`} aria-disabled={isOff}>
        {button}
      </button>
      {question}
      <Notice said={said} />
    </form>
  );
}
