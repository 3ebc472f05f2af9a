import type { Profile } from '@/utils/connection/profile';
import { ConnectionPanel } from '@/utils/ui/ConnectionPanel';
import { PageHeader } from '@/utils/ui/PageHeader';
import { TestCall } from '@/utils/ui/TestCall';
import { useKeysNote } from '@/utils/ui/use-keys-note';
import { useProfile } from '@/utils/ui/use-profile';
import { useStatus } from '@/utils/ui/use-status';

const SHOWN_CHARACTERS = 400_000;

/** The test call with room for its answer. */
export function Console() {
  const choice = useProfile();
  if (!choice) return null;
  return (
    <>
      <PageHeader title="Console" choice={choice} />
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
      {(status.word === 'Connected' || status.word === 'Inactive') && (
        <TestCall profile={profile} shownCharacters={SHOWN_CHARACTERS} />
      )}
    </>
  );
}
