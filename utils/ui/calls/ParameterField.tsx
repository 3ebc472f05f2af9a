import { useId } from 'preact/hooks';
import type { Parameter } from '../../etrade/catalogue/parameter.ts';
import { hintFor } from '../../etrade/catalogue/parameter-hints.ts';
import type { KnownAccount } from '../../storage/call-items.ts';
import { AccountSelect } from './AccountSelect.tsx';

interface ParameterFieldProps {
  readonly operationId: string;
  readonly parameter: Parameter;
  readonly accounts: readonly KnownAccount[];
  readonly value: string;
  readonly change: (value: string) => void;
}

/** One parameter under the API's own name: a list where E*TRADE documents one or names accounts, else free text. */
export function ParameterField({ operationId, parameter, accounts, value, change }: ParameterFieldProps) {
  const { name, required } = parameter;
  const { values, example, form } = hintFor(operationId, name);
  const fieldId = useId();
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
        <select id={fieldId} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
          <option value="">default</option>
          {values.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      )}
      {!values && !(knowsAccounts && isKnown) && (
        <input
          id={knowsAccounts ? undefined : fieldId}
          aria-label={knowsAccounts ? name : undefined}
          type="text"
          value={value}
          required={required}
          placeholder={form ?? (example && `e.g. ${example}`)}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </div>
  );
}
