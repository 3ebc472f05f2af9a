import type { Profile } from '@/utils/connection/profile';
import { CodeEntry } from '@/utils/ui/CodeEntry';
import { ConnectionPanel } from '@/utils/ui/ConnectionPanel';
import { PageHeader } from '@/utils/ui/PageHeader';
import { TestCall } from '@/utils/ui/TestCall';
import { useKeysNote } from '@/utils/ui/use-keys-note';
import { useProfile } from '@/utils/ui/use-profile';
import { useStatus } from '@/utils/ui/use-status';

/** Drawing more would make the popup slow; Copy takes the whole answer. */
const SHOWN_CHARACTERS = 60_000;

export function Popup() {
  const choice = useProfile();
  if (!choice) return null;
  return (
    <>
      <PageHeader title="Opening Bell" choice={choice} />
      <ProfileView key={choice.profile.id} profile={choice.profile} />
    </>
  );
}

function ProfileView({ profile }: { profile: Profile }) {
  const shown = useStatus(profile.id);
  const keys = useKeysNote(profile.id);
  if (!shown || keys === undefined) return null;
  const { status } = shown;
  return (
    <>
      <ConnectionPanel profile={profile} shown={shown} keys={keys} />
      {status.word === 'Waiting for your approval' && <CodeEntry profileId={profile.id} />}
      {(status.word === 'Connected' || status.word === 'Inactive') && (
        <TestCall profile={profile} shownCharacters={SHOWN_CHARACTERS} />
      )}
      <footer>
        <a href="/console.html" target="_blank" rel="noreferrer">
          Open console
        </a>
        <a href="/options.html" target="_blank" rel="noreferrer">
          Options
        </a>
        {keys?.hint && <span class="key">Key {keys.hint}</span>}
      </footer>
    </>
  );
}
