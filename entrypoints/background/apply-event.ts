import type { ConnectionEvent } from '@/utils/connection/connection-event';
import type { ConnectionState } from '@/utils/connection/connection-state';
import { transition } from '@/utils/connection/transition';
import { connectionItem } from '@/utils/storage/connection-item';
import { refreshSigns } from './refresh-signs';

/**
 * Moves a profile's stored state by an event: the only way it ever changes.
 * @returns the new state, or null where the event came too late to matter
 */
export async function applyEvent(profileId: string, event: ConnectionEvent): Promise<ConnectionState | null> {
  const next = await navigator.locks.request(`state:${profileId}`, async () => {
    const item = connectionItem(profileId);
    const moved = transition(await item.getValue(), event);
    if (moved) await item.setValue(moved);
    return moved;
  });
  if (next) await refreshSigns();
  return next;
}
