interface SecretFieldProps {
  readonly label: string;
  /** Said in the empty field where something is saved already. */
  readonly saved: string | null;
  readonly value: string;
  readonly change: (text: string) => void;
}

/** A password field: browsers write what stands in other fields into their session files. */
export function SecretField({ label, saved, value, change }: SecretFieldProps) {
  return (
    <label class="field">
      {label}
      <input
        type="password"
        value={value}
        placeholder={saved ?? undefined}
        autocomplete="new-password"
        spellcheck={false}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}
