import type { ComponentChild, ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Profile } from '../../connection/profile.ts';
import type { CallInput } from '../../etrade/catalogue/build-call-url.ts';
import { operationTitle } from '../../etrade/catalogue/operation-titles.ts';
import { findOperation, OPERATIONS } from '../../etrade/catalogue/operations.ts';
import type { Parameter } from '../../etrade/catalogue/parameter.ts';
import { accountsItem } from '../../storage/call-items.ts';
import type { CallDraft } from '../../storage/draft-items.ts';
import { Notice } from '../parts/Notice.tsx';
import { type CommandLine, useCommand } from '../wiring/use-command.ts';
import { useStored } from '../wiring/use-stored.ts';
import { valuesOf, withOperation, withValue } from './call-values.ts';
import { FurtherFields } from './FurtherFields.tsx';
import { DangerWord } from './fields/DangerWord.tsx';
import { ParameterField } from './fields/ParameterField.tsx';
import { useToldFault } from './fields/use-told-fault.ts';

/** What comes of a press on the button below a call, or of Enter in one of its fields. */
export interface WayToSend extends Pick<CommandLine, 'reply' | 'said' | 'clear'> {
  readonly button: string;
  readonly isOff: boolean;
  readonly submit: (values: CallInput) => void;
  /** What is asked before it is sent. */
  readonly question?: ComponentChildren;
}

interface CallFormProps {
  readonly profile: Profile;
  readonly draft: CallDraft;
  readonly change: (draft: CallDraft) => void;
  /** What else is said of the call in front. */
  readonly about?: ComponentChild;
  /** Called as a call is sent. */
  readonly sent?: () => void;
  /** In the list, below the calls that read. */
  readonly furtherCalls?: ComponentChildren;
  /** Where it is not sent at once. */
  readonly way?: WayToSend | undefined;
}

/** The choice of a call, and a field for each of its parameters: what it cannot do without first, the rest folded. */
export function CallForm({ profile, draft, change, about, sent, furtherCalls, way }: CallFormProps) {
  const accounts = useStored(accountsItem(profile.id)) ?? [];
  const line = useCommand();
  const { operationId } = draft;
  const parameters = findOperation(operationId)?.parameters ?? [];
  const further = parameters.filter(({ required }) => !required);
  const values = valuesOf(draft, accounts);
  const sends: WayToSend = way ?? {
    ...line,
    button: 'Send',
    isOff: line.isBusy,
    submit: (input) => void line.run({ type: 'runCall', profileId: profile.id, operationId, input }),
  };
  const told = useToldFault(operationId, sends);
  const callId = useId();
  const submitted = (event: Event) => {
    event.preventDefault();
    // Not disabled: a disabled button would lose the keyboard's focus.
    if (sends.isOff || !told.isWhole()) return;
    sent?.();
    sends.submit(values);
  };
  const fieldOf = (parameter: Parameter) => (
    <ParameterField
      key={`${operationId} ${parameter.name}`}
      operationId={operationId}
      parameter={parameter}
      accounts={accounts}
      value={values[parameter.name] ?? ''}
      change={(value) => change(withValue(draft, parameter.name, value))}
      fault={told.at(parameter.name)}
    />
  );
  return (
    // What is wrong is told at its field, in our words.
    <form
      aria-label="Test call"
      class="call-form"
      noValidate
      ref={told.form}
      onSubmit={submitted}
      onInput={told.forget}
    >
      <h2 class="unseen">Test call</h2>
      <div class="field choice-of-call">
        <label for={callId}>Call</label>
        <p class="about">
          <DangerWord operationId={operationId} input={values} />
          {about}
        </p>
        <select
          id={callId}
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
      </div>
      {parameters.filter(({ required }) => required).map(fieldOf)}
      {further.length > 0 && (
        <FurtherFields key={operationId} parameters={further} values={values}>
          {further.map(fieldOf)}
        </FurtherFields>
      )}
      <button type="submit" class={`main ${profile.environment}`} aria-disabled={sends.isOff}>
        {sends.button}
      </button>
      {sends.question}
      <Notice said={told.isTold ? null : sends.said} />
    </form>
  );
}
