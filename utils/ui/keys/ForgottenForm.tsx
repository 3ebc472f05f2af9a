import { useState } from 'preact/hooks';
import type { Profile } from '../../connection/profile.ts';
import { removeConsumerKeys } from '../../keys/save-keys.ts';
import { sendCommand } from '../wiring/send-command.ts';

/** For a passphrase that is forgotten. Nothing happens before the profile's name is typed. */
export function ForgottenForm({ profile }: { profile: Profile }) {
  const [typed, setTyped] = useState('');
  const isMeant = typed.trim() === profile.label;
  const submit = (event: Event) => {
    event.preventDefault();
    if (isMeant) void reset(profile.id);
  };
  return (
    <details class="reset">
      <summary>Forgot the passphrase?</summary>
      <p class="aside">
        Nobody can get it back. Reset forgets the sealed keys of {profile.label}, and a token sealed with
        them; then enter the keys again.
      </p>
      <form class="row" onSubmit={submit}>
        <label class="field">
          Type {profile.label} to confirm
          <input
            type="text"
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button type="submit" aria-disabled={!isMeant}>
          Reset
        </button>
      </form>
    </details>
  );
}

async function reset(profileId: string): Promise<void> {
  // What is in memory first: its keys will be gone.
  await sendCommand({ type: 'lock', profileId });
  await removeConsumerKeys(profileId);
  await sendCommand({ type: 'settle' });
}
