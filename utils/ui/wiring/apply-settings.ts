import { keepOpen } from '../../keys/keep-open.ts';
import { profilesItem } from '../../storage/profile-items.ts';
import { sendCommand } from './send-command.ts';

/** After a change of the settings: they hold from now on for what is unlocked already, and what is due is done. */
export async function applySettings(): Promise<void> {
  const now = Date.now();
  for (const { id } of await profilesItem.getValue()) await keepOpen(id, now, true);
  await sendCommand({ type: 'settle' });
}
