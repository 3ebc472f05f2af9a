import type { ComponentChildren } from 'preact';

interface SwitchProps {
  readonly name: string;
  readonly label: string;
  /** What it does, in a sentence. */
  readonly truth: string;
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => Promise<void>;
  /** What has to be known beside it. */
  readonly children?: ComponentChildren;
}

/** A checkbox that is ticked once what it stands for holds, not before. */
export function Switch({ name, label, truth, isOn, turn, children }: SwitchProps) {
  return (
    <div class="choice">
      <label>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={`truth-${name}`}
          onChange={({ currentTarget }) => {
            const isWanted = currentTarget.checked;
            currentTarget.checked = isOn;
            void turn(isWanted);
          }}
        />
        {label}
      </label>
      <small id={`truth-${name}`}>
        {truth}
        {children}
      </small>
    </div>
  );
}
