import type { Profile } from '@/utils/connection/profile';
import { holdsToken } from '@/utils/connection/status';
import { CodeOffer } from '@/utils/ui/callback/CodeOffer';
import { TestCall } from '@/utils/ui/calls/TestCall';
import { LockButton } from '@/utils/ui/keys/LockButton';
import { PageLinks } from '@/utils/ui/page/PageLinks';
import { ProfilePage } from '@/utils/ui/page/ProfilePage';
import type { StatusNow } from '@/utils/ui/wiring/use-status';

export function Popup() {
  return <ProfilePage title="Opening Bell" notice={<CodeOffer />} work={work} footer={footer} />;
}

const work = (profile: Profile, { status }: StatusNow) =>
  holdsToken(status) && <TestCall profile={profile} />;

function footer(profile: Profile, shown: StatusNow) {
  return (
    <footer>
      <PageLinks here="popup" hasToken={holdsToken(shown.status)} />
      {shown.keys?.hint && !holdsToken(shown.status) && (
        <span class="key" title="The consumer key of this profile">
          Key {shown.keys.hint}
        </span>
      )}
      <LockButton profileId={profile.id} shown={shown} />
    </footer>
  );
}
