import type { Profile } from '@/utils/connection/profile';
import { holdsToken } from '@/utils/connection/status';
import { CodeOffer } from '@/utils/ui/callback/CodeOffer';
import { LockButton } from '@/utils/ui/keys/LockButton';
import { ProfilePage } from '@/utils/ui/page/ProfilePage';
import type { StatusNow } from '@/utils/ui/wiring/use-status';

/** Drawing more would make the popup slow. */
const SHOWN_CHARACTERS = 60_000;

export function Popup() {
  return (
    <ProfilePage
      title="Opening Bell"
      shownCharacters={SHOWN_CHARACTERS}
      footer={footer}
      notice={<CodeOffer />}
    />
  );
}

function footer(profile: Profile, shown: StatusNow) {
  return (
    <footer>
      {holdsToken(shown.status) && (
        <a href="/handover.html" target="_blank" rel="noreferrer">
          Use this token
        </a>
      )}
      <a href="/console.html" target="_blank" rel="noreferrer">
        Open console
      </a>
      <a href="/options.html" target="_blank" rel="noreferrer">
        Options
      </a>
      {shown.keys?.hint && !holdsToken(shown.status) && (
        <span class="key" title="The consumer key of this profile">
          Key {shown.keys.hint}
        </span>
      )}
      <LockButton profileId={profile.id} shown={shown} />
    </footer>
  );
}
