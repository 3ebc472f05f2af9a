import type { Profile } from '@/utils/connection/profile';
import { LockButton } from '@/utils/ui/keys/LockButton';
import { ProfilePage } from '@/utils/ui/page/ProfilePage';
import type { StatusNow } from '@/utils/ui/wiring/use-status';

const SHOWN_CHARACTERS = 400_000;

/** The test call with room for its answer. */
export function Console() {
  return <ProfilePage title="Console" shownCharacters={SHOWN_CHARACTERS} footer={footer} />;
}

function footer(profile: Profile, shown: StatusNow) {
  if (shown.keys?.keep !== 'passphrase') return null;
  return (
    <footer>
      <LockButton profileId={profile.id} shown={shown} />
    </footer>
  );
}
