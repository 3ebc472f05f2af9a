import { profilesItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { Card } from '@/utils/ui/parts/Card';
import { sendCommand } from '@/utils/ui/wiring/send-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { Switch } from '../../../utils/ui/parts/Switch.tsx';
import { KeptAwakeNotice } from './KeptAwakeNotice.tsx';
import { LockAfterField } from './LockAfterField.tsx';

interface SettingSwitch {
  readonly name: 'showBadge' | 'keepAlive' | 'keepHistory';
  readonly label: string;
  readonly truth: string;
}

const SWITCHES: readonly SettingSwitch[] = [
  {
    name: 'showBadge',
    label: 'Show the state on the toolbar icon',
    truth: '5h: hours left · zz: asleep · !: needs you · …: waiting · L: locked · P: production.',
  },
  {
    name: 'keepAlive',
    label: 'Keep tokens awake',
    truth:
      'Renews shortly before a token falls asleep, which it does after two hours without a call. Needs the browser open and the profile unlocked.',
  },
  {
    name: 'keepHistory',
    label: 'Keep a history of test calls',
    truth:
      'In memory only, without answers, until the browser closes, the profile locks or its token changes. Switched off, it is emptied.',
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
    <Card title="For all profiles">
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
    </Card>
  );
}
