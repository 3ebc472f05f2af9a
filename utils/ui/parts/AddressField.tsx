interface AddressFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly placeholder?: string;
  /** Id of what is said of it. */
  readonly describedBy?: string;
}

/** An address of the person's own, which the browser need neither correct nor remember. */
export function AddressField({ label, value, change, placeholder, describedBy }: AddressFieldProps) {
  return (
    <label class="field">
      {label}
      <input
        type="text"
        inputMode="url"
        value={value}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={describedBy}
        onInput={({ currentTarget }) => change(currentTarget.value)}
      />
    </label>
  );
}
