import { Fault } from '@/utils/connection/failures/fault';
import { storageCondition } from '@/utils/storage/storage-condition';

/**
 * To be awaited before anything is begun on what is stored: then it is not begun, and nothing is half-written.
 * @throws Fault
 */
export async function ensureStorage(): Promise<void> {
  const trouble = await storageCondition();
  if (trouble) throw new Fault(trouble);
}
