import { StatusLine } from '@/utils/ui/connection/StatusLine';
import { PageLinks } from '@/utils/ui/page/PageLinks';
import { PageTitle } from '@/utils/ui/page/PageTitle';
import { Bell } from '@/utils/ui/parts/Bell';
import { useAskedPart } from '@/utils/ui/wiring/asked-part';
import { type ProfileChoice, useProfile } from '@/utils/ui/wiring/use-profile';
import { useStatus } from '@/utils/ui/wiring/use-status';
import { AboutGroup } from './about/AboutGroup.tsx';
import { BridgeGroup } from './callback/BridgeGroup.tsx';
import { GuestPagesGroup } from './handover/GuestPagesGroup.tsx';
import { LocalPushGroup } from './handover/LocalPushGroup.tsx';
import { TokenFileGroup } from './handover/TokenFileGroup.tsx';
import { ProfileCards } from './profiles/ProfileCards.tsx';
import { ReportGroup } from './report/ReportGroup.tsx';
import { ResetGroup } from './reset/ResetGroup.tsx';
import { RemindersGroup } from './settings/RemindersGroup.tsx';
import { SettingsGroup } from './settings/SettingsGroup.tsx';
import { ShortcutsGroup } from './settings/ShortcutsGroup.tsx';
import { SettingsFileGroup } from './settings-file/SettingsFileGroup.tsx';

export function Options() {
  const choice = useProfile();
  useAskedPart();
  if (!choice) return null;
  return (
    <>
      <header>
        <Bell />
        <h1>Opening Bell: Options</h1>
        <FrontStatus {...choice} />
        <nav aria-label="Pages">
          <PageLinks here="options" />
          <a href="/welcome.html">First steps</a>
        </nav>
      </header>
      <p class="intro">
        Paste the consumer key and the consumer secret that E*TRADE gave you. They stay in this browser. No
        keys yet? E*TRADE gives them at{' '}
        <a href="https://developer.etrade.com/getting-started" target="_blank" rel="noreferrer">
          developer.etrade.com
        </a>
        .
      </p>
      <ProfileCards profiles={choice.profiles} />
      <SettingsGroup />
      <RemindersGroup />
      <ShortcutsGroup />
      <BridgeGroup />
      <LocalPushGroup />
      <TokenFileGroup />
      <GuestPagesGroup />
      <SettingsFileGroup />
      <ResetGroup profiles={choice.profiles} />
      <ReportGroup />
      <AboutGroup />
    </>
  );
}

/** The profile in front, by its name: each card tells of its own. */
function FrontStatus({ profile }: ProfileChoice) {
  const shown = useStatus(profile.id);
  return (
    <>
      <PageTitle page="Options" profile={profile} />
      {shown && (
        <StatusLine status={shown.status} now={shown.now}>
          <span class="of-profile"> {profile.label}</span>
        </StatusLine>
      )}
    </>
  );
}
