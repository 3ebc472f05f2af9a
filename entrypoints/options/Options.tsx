import { profilesItem } from '@/utils/storage/profile-items';
import { StatusLine } from '@/utils/ui/connection/StatusLine';
import { Bell } from '@/utils/ui/parts/Bell';
import { useProfile } from '@/utils/ui/wiring/use-profile';
import { useStatus } from '@/utils/ui/wiring/use-status';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { BridgeGroup } from './callback/BridgeGroup.tsx';
import { GuestPagesGroup } from './handover/GuestPagesGroup.tsx';
import { LocalPushGroup } from './handover/LocalPushGroup.tsx';
import { TokenFileGroup } from './handover/TokenFileGroup.tsx';
import { ProfileGroup } from './profiles/ProfileGroup.tsx';
import { ReportGroup } from './report/ReportGroup.tsx';
import { RemindersGroup } from './settings/RemindersGroup.tsx';
import { SettingsGroup } from './settings/SettingsGroup.tsx';
import { ShortcutsGroup } from './settings/ShortcutsGroup.tsx';

export function Options() {
  const profiles = useStored(profilesItem);
  const choice = useProfile();
  if (!profiles || !choice) return null;
  return (
    <>
      <header>
        <Bell />
        <h1>Options</h1>
        <FrontStatus profileId={choice.profile.id} />
        <a href="/welcome.html">First steps</a>
      </header>
      <p class="intro">
        E*TRADE gives a consumer key and a secret for each environment. Ask for them at{' '}
        <a href="https://developer.etrade.com/getting-started" target="_blank" rel="noreferrer">
          developer.etrade.com
        </a>
        . They stay in this browser.
      </p>
      {profiles.map((profile) => (
        <ProfileGroup key={profile.id} profile={profile} />
      ))}
      <BridgeGroup />
      <SettingsGroup />
      <RemindersGroup />
      <ShortcutsGroup />
      <LocalPushGroup />
      <TokenFileGroup />
      <GuestPagesGroup />
      <ReportGroup />
    </>
  );
}

function FrontStatus({ profileId }: { profileId: string }) {
  const shown = useStatus(profileId);
  return shown ? <StatusLine status={shown.status} now={shown.now} /> : null;
}
