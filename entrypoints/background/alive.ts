/**
 * Runs a piece of work under a name that others can ask for.
 * The browser frees the name when it stops the worker, so a stored "running" without it is a lie.
 */
export function workAs<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work) as Promise<Result>;
}

/** Whether a worker that is still there is doing this. */
export async function isAlive(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}

export const flowName = (flowId: string) => `flow:${flowId}`;
export const callName = (callId: string) => `call:${callId}`;
export const revokeName = (profileId: string) => `revoke:${profileId}`;
