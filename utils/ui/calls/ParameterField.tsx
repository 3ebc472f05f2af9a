import { useId } from 'preact/hooks';
import type { Parameter } from '../../etrade/catalogue/parameter.ts';
import { hintFor } from '../../etrade/catalogue/parameter-hints.ts';
import type { KnownAccount } from '../../storage/call-items.ts';
import { visibleText } from '../../words/visible-text.ts';

interface ParameterFieldProps {
  readonly operationId: string;
  readonly parameter: Parameter;
  readonly accounts: readonly KnownAccount[];
  readonly value: string;
  readonly change: (value: string) => void;
}

/** One parameter under the API's own name: a list where E*TRADE documents one, else free text. */
export function ParameterField({ operationId, parameter, accounts, value, change }: ParameterFieldProps) {
  const { name, required } = parameter;
  const { values, example } = hintFor(operationId, name);
  const known = name === 'accountIdKey' ? accounts : [];
  const fieldId = useId();
  const listId = known.length ? `${fieldId}-known` : undefined;
  return (
    <div class="field">
      <label for={fieldId}>{name}</label>
      {values ? (
        <select id={fieldId} value={value} onChange={({ currentTarget }) => change(currentTarget.value)}>
          <option value="">–</option>
          {values.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      ) : (
        <input
          id={fieldId}
          type="text"
          value={value}
          required={required}
          placeholder={example}
          list={listId}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
      {listId && (
        <datalist id={listId}>
          {known.map(({ accountIdKey, description }) => (
            <option key={accountIdKey} value={accountIdKey}>
              {visibleText(description)}
            </option>
          ))}
        </datalist>
      )}
    </div>
  );
}
