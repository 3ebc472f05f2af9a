import type { Profile } from '../../connection/profile.ts';
import { ConfirmByTyping } from '../parts/ConfirmByTyping.tsx';
import { sendCommand } from '../wiring/send-command.ts';
import { forgetKeys } from './forget-keys.ts';

/** For a passphrase that is forgotten. Nothing happens before the profile's name is typed. */
export function ForgottenForm({ profile }: { profile: Profile }) {
  return (
    <details class="reset">
      <summary>Forgot the passphrase?</summary>
      <p class="aside">
        It cannot be recovered. Reset deletes the keys of {profile.label} and a token sealed with them; then
        paste the keys again.
      </p>
      <ConfirmByTyping word={profile.label} button="Reset" confirmed={() => reset(profile.id)} />
    </details>
  );
}

async function reset(profileId: string): Promise<void> {
  // What is in memory first: its keys will be gone.
  await sendCommand({ type: 'lock', profileId });
  await forgetKeys(profileId);
  await sendCommand({ type: 'settle' });
}
