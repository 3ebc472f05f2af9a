import type { Environment } from '@/utils/etrade/environments';
import type { KeepMode } from '@/utils/storage/key-items';

interface KeepChoiceProps {
  readonly profileId: string;
  readonly keep: KeepMode;
  readonly choose: (keep: KeepMode) => void;
}

interface Choice {
  readonly keep: KeepMode;
  readonly label: string;
  /** What it protects against, and what not. */
  readonly truth: string;
}

const CHOICES: readonly Choice[] = [
  {
    keep: 'passphrase',
    label: 'Passphrase',
    truth:
      "Recommended for production: who reads this computer's disk reads nothing; you enter it once each time the browser starts.",
  },
  {
    keep: 'device',
    label: 'This device',
    truth: "Protects against web pages and sync, not against someone who can read this computer's disk.",
  },
  {
    keep: 'session',
    label: 'Until the browser closes',
    truth: 'Held in memory and not written to the disk; you enter them again next time.',
  },
];

/** What is chosen for a person who has not chosen yet. */
export const PRESELECTED: Readonly<Record<Environment, KeepMode>> = {
  production: 'passphrase',
  sandbox: 'device',
};

export function KeepChoice({ profileId, keep, choose }: KeepChoiceProps) {
  return (
    <fieldset class="keep">
      <legend>Keys</legend>
      {CHOICES.map((choice) => (
        <div key={choice.keep} class="choice">
          <label>
            <input
              type="radio"
              name={`keep-${profileId}`}
              checked={keep === choice.keep}
              aria-describedby={`truth-${profileId}-${choice.keep}`}
              onChange={() => choose(choice.keep)}
            />
            {choice.label}
          </label>
          <small id={`truth-${profileId}-${choice.keep}`}>{choice.truth}</small>
        </div>
      ))}
    </fieldset>
  );
}
