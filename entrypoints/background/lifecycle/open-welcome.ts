import { keysItem } from '@/utils/storage/key-items';
import { showOwnPage } from '../world/tabs';
import { ensureStorage } from './ensure-storage';

/** Opens the first steps for who has just installed us: never after an update, nor where keys are there already. */
export async function openWelcome({ reason }: { readonly reason: string }): Promise<void> {
  if (reason !== 'install') return;
  const { profiles, find } = await ensureStorage();
  if (profiles.some(({ id }) => find(keysItem(id)) !== null)) return;
  await showOwnPage('/welcome.html');
}
