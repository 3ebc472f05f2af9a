import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { holdsToken } from '@/utils/connection/status';
import { LockButton } from '@/utils/ui/keys/LockButton';
import { PageLinks } from '@/utils/ui/page/PageLinks';
import { ProfilePage } from '@/utils/ui/page/ProfilePage';
import { Tabs } from '@/utils/ui/parts/Tabs';
import type { StatusNow } from '@/utils/ui/wiring/use-status';
import { CallDesk } from './CallDesk.tsx';
import { Shortcuts } from './shortcuts/Shortcuts.tsx';
import { SignatureDesk } from './xray/SignatureDesk.tsx';

const DESKS = ['Calls', 'Signature'] as const;

/** Signed calls with room for their answers, and the signature of any call taken apart. */
export function Console() {
  return <ProfilePage title="Console" work={work} footer={footer} />;
}

const work = (profile: Profile, shown: StatusNow) => <Desks profile={profile} shown={shown} />;

function Desks({ profile, shown }: { profile: Profile; shown: StatusNow }) {
  const [desk, showDesk] = useState<(typeof DESKS)[number]>('Calls');
  return (
    <Tabs label="Console" names={DESKS} shown={desk} show={showDesk}>
      {desk === 'Signature' && <SignatureDesk profile={profile} shown={shown} />}
      {desk === 'Calls' && holdsToken(shown.status) && <CallDesk profile={profile} />}
      {desk === 'Calls' && !holdsToken(shown.status) && (
        <p class="none">Connect first: a call is signed with today's token.</p>
      )}
    </Tabs>
  );
}

function footer(profile: Profile, shown: StatusNow) {
  return (
    <footer>
      <PageLinks here="console" />
      <Shortcuts />
      <LockButton profileId={profile.id} shown={shown} />
    </footer>
  );
}
