import { useEffect, useRef } from 'preact/hooks';

interface SecretFieldProps {
  readonly label: string;
  /** Said in the empty field where something is saved already. */
  readonly saved?: string | null;
  readonly value: string;
  readonly change: (text: string) => void;
  /** What the browser may offer. */
  readonly autocomplete?: 'new-password' | 'off';
  readonly takesFocus?: boolean;
  /** While what it holds is being worked with. */
  readonly isFixed?: boolean;
}

/** A password field: browsers write what stands in other fields into their session files. */
export function SecretField({
  label,
  saved,
  value,
  change,
  autocomplete = 'new-password',
  takesFocus = false,
  isFixed = false,
}: SecretFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <label class="field">
      {label}
      <input
        ref={input}
        type="password"
        value={value}
        placeholder={saved ?? undefined}
        autocomplete={autocomplete}
        spellcheck={false}
        readOnly={isFixed}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}
