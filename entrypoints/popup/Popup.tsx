import type { Status } from '@/utils/connection/status';
import { Bell } from '@/utils/ui/Bell';
import { CodeEntry } from '@/utils/ui/CodeEntry';
import { ConnectionPanel } from '@/utils/ui/ConnectionPanel';
import { ProfileSelect } from '@/utils/ui/ProfileSelect';
import { TestCall } from '@/utils/ui/TestCall';
import { useKeysNote } from '@/utils/ui/use-keys-note';
import { type ProfileChoice, useProfile } from '@/utils/ui/use-profile';
import { useStatus } from '@/utils/ui/use-status';

/** Drawing more would make the popup slow; Copy takes the whole answer. */
const SHOWN_CHARACTERS = 60_000;

export function Popup() {
  const choice = useProfile();
  return choice ? <PopupOf key={choice.profile.id} {...choice} /> : null;
}

function PopupOf({ profiles, profile }: ProfileChoice) {
  const shown = useStatus(profile.id);
  const keys = useKeysNote(profile.id);
  if (!shown || keys === undefined) return null;
  const { status, now } = shown;
  return (
    <>
      <header>
        <Bell />
        <h1>Opening Bell</h1>
        <ProfileSelect profiles={profiles} profile={profile} />
      </header>
      <ConnectionPanel profile={profile} status={status} keys={keys} now={now} />
      {status.word === 'Waiting for your approval' && <CodeEntry profileId={profile.id} />}
      {mayCall(status) && <TestCall profile={profile} shownCharacters={SHOWN_CHARACTERS} />}
      <footer>
        <a href="/console.html" target="_blank" rel="noreferrer">
          Open console
        </a>
        <a href="/options.html" target="_blank" rel="noreferrer">
          Options
        </a>
        {keys && <span class="key">Key {keys.hint}</span>}
      </footer>
    </>
  );
}

function mayCall({ word }: Status): boolean {
  return word === 'Connected' || word === 'Inactive';
}
