import { type Settings, settingsItem } from '@/utils/storage/settings-item';
import { useStored } from '@/utils/ui/use-stored';
import { LockAfterField } from './LockAfterField.tsx';

interface Switch {
  readonly name: keyof Settings;
  readonly label: string;
  readonly truth: string;
}

const SWITCHES: readonly Switch[] = [
  {
    name: 'showBadge',
    label: 'Show the state on the toolbar icon',
    truth: 'Hours left, "zz" for a token that sleeps, "!" for what needs you; production has a P.',
  },
  {
    name: 'keepAlive',
    label: 'Keep tokens awake',
    truth:
      'Renews ten minutes before two idle hours are over, as long as the browser runs, until midnight in New York.',
  },
];

/** What holds for every profile. */
export function SettingsGroup() {
  const settings = useStored(settingsItem);
  if (!settings) return null;
  return (
    <fieldset class="profile-group">
      <legend>For all profiles</legend>
      <div class="switches">
        {SWITCHES.map(({ name, label, truth }) => (
          <div key={name} class="choice">
            <label>
              <input
                type="checkbox"
                checked={settings[name]}
                aria-describedby={`truth-${name}`}
                onChange={({ currentTarget }) =>
                  void settingsItem.setValue({ ...settings, [name]: currentTarget.checked })
                }
              />
              {label}
            </label>
            <small id={`truth-${name}`}>{truth}</small>
          </div>
        ))}
      </div>
      <LockAfterField />
    </fieldset>
  );
}
