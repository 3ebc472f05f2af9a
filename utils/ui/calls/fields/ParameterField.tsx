import { useId } from 'preact/hooks';
import { fromFieldDate, toFieldDate } from '../../../etrade/catalogue/month-day-year.ts';
import type { Parameter } from '../../../etrade/catalogue/parameter.ts';
import { hintFor } from '../../../etrade/catalogue/parameter-hints.ts';
import { kindOf } from '../../../etrade/catalogue/parameter-kinds.ts';
import type { KnownAccount } from '../../../storage/call-items.ts';
import { boundsWords } from '../../../words/calls/input-fault-words.ts';
import { AccountSelect } from './AccountSelect.tsx';

interface ParameterFieldProps {
  readonly operationId: string;
  readonly parameter: Parameter;
  readonly accounts: readonly KnownAccount[];
  readonly value: string;
  readonly change: (value: string) => void;
  /** What is wrong with its value, where that is to be told. */
  readonly fault: string | undefined;
}

/** One parameter under the API's own name: a list where E*TRADE documents one or names accounts, a date, else text. */
export function ParameterField(props: ParameterFieldProps) {
  const { operationId, parameter, accounts, value, change, fault } = props;
  const { name, required } = parameter;
  const { values, example, form } = hintFor(operationId, name);
  const kind = kindOf(operationId, name);
  const bounds = typeof kind === 'object' ? kind : undefined;
  const fieldId = useId();
  const told = { 'aria-invalid': fault ? true : undefined, 'aria-describedby': fault && `${fieldId}-fault` };
  const knowsAccounts = name === 'accountIdKey' && accounts.length > 0;
  const isKnown = accounts.some(({ accountIdKey }) => accountIdKey === value);
  return (
    <div class="field">
      <label for={fieldId}>
        {name}
        {required && (
          <span class="mark" aria-hidden="true" title="The call needs it">
            {' *'}
          </span>
        )}
      </label>
      {knowsAccounts && <AccountSelect id={fieldId} accounts={accounts} value={value} change={change} />}
      {values && (
        <select
          id={fieldId}
          value={value}
          onChange={({ currentTarget }) => change(currentTarget.value)}
          {...told}
        >
          <option value="">default</option>
          {values.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      )}
      {kind === 'date' && (
        <input
          id={fieldId}
          name={name}
          type="date"
          max="9999-12-31"
          value={toFieldDate(value)}
          onInput={({ currentTarget }) => change(fromFieldDate(currentTarget.value))}
          {...told}
        />
      )}
      {!values && kind !== 'date' && !(knowsAccounts && isKnown) && (
        <input
          id={knowsAccounts ? undefined : fieldId}
          aria-label={knowsAccounts ? name : undefined}
          aria-required={required}
          type="text"
          inputMode={bounds || kind === 'id' ? 'numeric' : undefined}
          value={value}
          placeholder={form ?? (bounds && boundsWords(bounds)) ?? (example && `e.g. ${example}`)}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => change(currentTarget.value)}
          {...told}
        />
      )}
      {fault && (
        <p class="problem" id={`${fieldId}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
