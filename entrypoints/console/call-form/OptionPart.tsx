import { useId } from 'preact/hooks';

interface OptionPartProps {
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string;
  readonly change: (value: string) => void;
  /** What is wrong with it, where that is to be told. */
  readonly told: string | undefined;
}

/** One part of an option. */
export function OptionPart({ label, type = 'text', value, change, told }: OptionPartProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type={type as 'date'}
        max={type === 'date' ? '9999-12-31' : undefined}
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={told ? true : undefined}
        aria-describedby={told && `${id}-told`}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
      <p class="problem" id={`${id}-told`} role="alert">
        {told}
      </p>
    </div>
  );
}
