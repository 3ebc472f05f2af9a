import type { JournalEntry } from '../emulator-types.ts';
import { apiHosts } from '../hosts.ts';

const changingMethods = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** What nobody may ever send: something that changes production, or an order that is placed or changed anywhere. */
export function isForbiddenChange({
  host,
  method,
  path,
}: Pick<JournalEntry, 'host' | 'method' | 'path'>): boolean {
  if (!changingMethods.includes(method) || !path.startsWith('/v1/')) return false;
  return apiHosts[host] === 'production' || /\/orders\/(?:place|[^/]+\/change\/\w+)\b/.test(path);
}
