import { KEEP_MODES } from '../../keys/keep-modes.ts';
import type { KeepMode } from '../../storage/key-items.ts';
import { DEFAULT_SETTINGS, settingsItem } from '../../storage/setting-items.ts';
import { KEEP_WORDS } from '../../words/keys-words.ts';
import { useStored } from '../wiring/use-stored.ts';

interface KeepChoiceProps {
  readonly profileId: string;
  readonly keep: KeepMode;
  readonly choose: (keep: KeepMode) => void;
}

export function KeepChoice({ profileId, keep, choose }: KeepChoiceProps) {
  const settings = useStored(settingsItem) ?? DEFAULT_SETTINGS;
  return (
    <fieldset class="keep">
      <legend>Keys</legend>
      {KEEP_MODES.map((mode) => (
        <div key={mode} class="choice">
          <label>
            <input
              type="radio"
              name={`keep-${profileId}`}
              checked={keep === mode}
              aria-describedby={`truth-${profileId}-${mode}`}
              onChange={() => choose(mode)}
            />
            {KEEP_WORDS[mode].label}
          </label>
          <small id={`truth-${profileId}-${mode}`}>{KEEP_WORDS[mode].truth(settings.lockAfterMinutes)}</small>
        </div>
      ))}
    </fieldset>
  );
}
