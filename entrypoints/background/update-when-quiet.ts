import { browser } from 'wxt/browser';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { tokenWorth } from '@/utils/connection/token-worth';
import { connectionItem } from '@/utils/storage/connection-item';
import { profilesItem } from '@/utils/storage/profiles-item';
import { updateWaitingItem } from '@/utils/storage/update-waiting-item';
import { etradeNow } from './clock';

/** The browser has a new version for us, and leaves the moment to us. */
export async function noteUpdate(): Promise<void> {
  await updateWaitingItem.setValue(etradeNow());
  await updateWhenQuiet();
}

/** Installs a version that waits as soon as nobody loses anything by it: it empties the memory that holds tokens. */
export async function updateWhenQuiet(): Promise<void> {
  if (!(await updateWaitingItem.getValue())) return;
  const profiles = await profilesItem.getValue();
  const states = await Promise.all(profiles.map(({ id }) => connectionItem(id).getValue()));
  if (states.every(isQuiet)) browser.runtime.reload();
}

function isQuiet(state: ConnectionState): boolean {
  if (state.name === 'connected') return tokenWorth(state, etradeNow()) === 'expired';
  return state.name === 'disconnected' || (state.name === 'failed' && state.earlier === null);
}
