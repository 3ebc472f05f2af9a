/**
 * Runs a piece of work under a name, one at a time.
 * The browser frees the name when it stops the worker: a stored "running" whose name is free is a lie.
 */
export function workAs<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work) as Promise<Result>;
}

/** Does the work unless a worker that is still there is doing work of this name. */
export async function workIfNobodyDoes(name: string, work: () => Promise<unknown>): Promise<void> {
  await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}

export const flowName = (flowId: string) => `flow:${flowId}`;
/** Calls share a token; what changes it has it alone. */
export function withToken<Result>(
  profileId: string,
  mode: 'shared' | 'exclusive',
  work: () => Promise<Result>,
): Promise<Result> {
  return navigator.locks.request(`token:${profileId}`, { mode }, work) as Promise<Result>;
}

/** One request token at a time, be it for a login or for a check of the keys. */
export const requestName = (profileId: string) => `request:${profileId}`;
export const callName = (callId: string) => `call:${callId}`;
export const revokeName = (profileId: string) => `revoke:${profileId}`;
