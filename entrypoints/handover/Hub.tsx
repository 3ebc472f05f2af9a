import type { Profile } from '@/utils/connection/profile';
import { holdsToken } from '@/utils/connection/status';
import { ConnectionPanel } from '@/utils/ui/connection/ConnectionPanel';
import { PageHeader } from '@/utils/ui/page/PageHeader';
import { PageLinks } from '@/utils/ui/page/PageLinks';
import { useProfile } from '@/utils/ui/wiring/use-profile';
import { useStatus } from '@/utils/ui/wiring/use-status';
import { CONNECT_FIRST } from '@/utils/words/handover/handover-words';
import { HandOver } from './HandOver.tsx';

/** The token of the profile in front, for a person's own programs. */
export function Hub() {
  const choice = useProfile();
  if (!choice) return null;
  return (
    <>
      <PageHeader title="Use this token" choice={choice} />
      <ProfileHub key={choice.profile.id} profile={choice.profile} />
      <footer>
        <PageLinks here="handover" />
      </footer>
    </>
  );
}

function ProfileHub({ profile }: { profile: Profile }) {
  const shown = useStatus(profile.id);
  if (!shown) return null;
  const { status, now } = shown;
  return (
    <>
      <ConnectionPanel profile={profile} shown={shown} />
      <section class="section">
        {holdsToken(status) ? (
          <HandOver key={status.state.accessToken.issuedAt} profile={profile} status={status} now={now} />
        ) : (
          <p class="say">{CONNECT_FIRST}</p>
        )}
      </section>
    </>
  );
}
