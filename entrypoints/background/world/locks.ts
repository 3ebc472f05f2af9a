import { LOCKS } from '@/utils/storage/engine/alone';

/**
 * Does the work unless a worker that is still there is doing work of this name: a stored "running" whose name is free
 * is a lie.
 */
export async function workIfNobodyDoes(name: string, work: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

/** Calls share a token; what changes it has it alone. */
export function withToken<Result>(
  profileId: string,
  mode: 'shared' | 'exclusive',
  work: () => Promise<Result>,
): Promise<Result> {
  return navigator.locks.request(LOCKS.token(profileId), { mode }, work) as Promise<Result>;
}
