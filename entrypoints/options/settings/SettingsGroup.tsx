import { profilesItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { sendCommand } from '@/utils/ui/wiring/send-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { Switch } from '../../../utils/ui/parts/Switch.tsx';
import { KeptAwakeNotice } from './KeptAwakeNotice.tsx';
import { LockAfterField } from './LockAfterField.tsx';

interface SettingSwitch {
  readonly name: 'showBadge' | 'keepAlive';
  readonly label: string;
  readonly truth: string;
}

const SWITCHES: readonly SettingSwitch[] = [
  {
    name: 'showBadge',
    label: 'Show the state on the toolbar icon',
    truth: 'Hours left, "zz" for a token that sleeps, "!" for what needs you; production has a P.',
  },
  {
    name: 'keepAlive',
    label: 'Keep tokens awake',
    truth:
      'Renews ten minutes before two idle hours are over, until midnight in New York: while the browser runs and the profile is not locked.',
  },
];

/** What is due by a setting is done at once: its time may be past, and no alarm comes for that. */
async function turn(name: SettingSwitch['name'], isOn: boolean): Promise<void> {
  await settingsItem.change((present, write) => write({ ...present, [name]: isOn }));
  await sendCommand({ type: 'settle' });
}

/** What holds for every profile. */
export function SettingsGroup() {
  const settings = useStored(settingsItem);
  const profiles = useStored(profilesItem);
  if (!settings) return null;
  return (
    <fieldset class="profile-group">
      <legend>For all profiles</legend>
      <div class="switches">
        {SWITCHES.map((each) => (
          <Switch key={each.name} {...each} isOn={settings[each.name]} turn={(isOn) => turn(each.name, isOn)}>
            {each.name === 'keepAlive' &&
              profiles?.map((profile) => (
                <KeptAwakeNotice
                  key={profile.id}
                  profile={profile}
                  lockAfterMinutes={settings.lockAfterMinutes}
                />
              ))}
          </Switch>
        ))}
      </div>
      <LockAfterField />
    </fieldset>
  );
}
