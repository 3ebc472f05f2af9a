import { Fault } from '@/utils/connection/failures/fault';
import { type Look, lookAtStorage } from '@/utils/storage/storage-condition';

/**
 * To be awaited before anything is begun on what is stored: then it is not begun, and nothing is half-written.
 * @returns what is stored
 * @throws Fault
 */
export async function ensureStorage(): Promise<Look> {
  const look = await lookAtStorage().catch(() => {
    throw new Fault('storageUnreadable');
  });
  if (look.trouble) throw new Fault(look.trouble);
  return look;
}
