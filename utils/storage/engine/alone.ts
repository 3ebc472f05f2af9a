/** Changes what keeps a profile locked or unlocked, one at a time: pages and background both do. */
export function withVault<Result>(profileId: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(`vault:${profileId}`, work) as Promise<Result>;
}
