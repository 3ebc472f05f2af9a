import type { Profile } from '@/utils/connection/profile';
import { LockButton } from '@/utils/ui/keys/LockButton';
import { PageLinks } from '@/utils/ui/page/PageLinks';
import { ProfilePage } from '@/utils/ui/page/ProfilePage';
import type { StatusNow } from '@/utils/ui/wiring/use-status';

const SHOWN_CHARACTERS = 400_000;

/** The test call with room for its answer. */
export function Console() {
  return <ProfilePage title="Console" shownCharacters={SHOWN_CHARACTERS} footer={footer} />;
}

function footer(profile: Profile, shown: StatusNow) {
  return (
    <footer>
      <PageLinks here="console" />
      <LockButton profileId={profile.id} shown={shown} />
    </footer>
  );
}
