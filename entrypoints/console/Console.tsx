import { Bell } from '@/utils/ui/Bell';
import { ConnectionPanel } from '@/utils/ui/ConnectionPanel';
import { ProfileSelect } from '@/utils/ui/ProfileSelect';
import { TestCall } from '@/utils/ui/TestCall';
import { useKeysNote } from '@/utils/ui/use-keys-note';
import { type ProfileChoice, useProfile } from '@/utils/ui/use-profile';
import { useStatus } from '@/utils/ui/use-status';

const SHOWN_CHARACTERS = 400_000;

/** The test call with room for its answer. */
export function Console() {
  const choice = useProfile();
  return choice ? <ConsoleOf key={choice.profile.id} {...choice} /> : null;
}

function ConsoleOf({ profiles, profile }: ProfileChoice) {
  const shown = useStatus(profile.id);
  const keys = useKeysNote(profile.id);
  if (!shown || keys === undefined) return null;
  return (
    <>
      <header>
        <Bell />
        <h1>Console</h1>
        <ProfileSelect profiles={profiles} profile={profile} />
      </header>
      <ConnectionPanel profile={profile} status={shown.status} keys={keys} now={shown.now} />
      {'state' in shown.status && shown.status.state.name === 'connected' && (
        <TestCall profile={profile} shownCharacters={SHOWN_CHARACTERS} />
      )}
    </>
  );
}
