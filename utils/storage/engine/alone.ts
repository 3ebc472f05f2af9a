/**
 * Every lock there is, in the order in which they may be asked for: who holds one asks only for what stands below it.
 * Pages and background share the names. The browser frees a name when it stops who holds it.
 */
export const LOCKS = {
  /** Shared by every page of ours that is open: an update would close them. */
  pages: () => 'pages',
  /** A pair of keys that is checked before it is saved, as long as it is there. */
  candidate: (profileId: string) => `candidate:${profileId}`,
  /** One try of a passphrase: two pages must not try twice as fast. */
  unlocking: (profileId: string) => `unlock:${profileId}`,
  /** A login at work. */
  flow: (flowId: string) => `flow:${flowId}`,
  /** One request token at a time, be it for a login or for a check of the keys. */
  request: (profileId: string) => `request:${profileId}`,
  /** What keeps a profile locked or unlocked; held while a token comes that is to be sealed. */
  vault: (profileId: string) => `vault:${profileId}`,
  /** A token that is being revoked, or kept awake. */
  revoke: (profileId: string) => `revoke:${profileId}`,
  /** A call at work. */
  call: (callId: string) => `call:${callId}`,
  /** Calls share a token; what changes it has it alone. */
  token: (profileId: string) => `token:${profileId}`,
  /** A key must not be forgotten while another page seals under it. */
  deviceKey: () => 'device-key',
  /** What a paired program is told, one event at a time. */
  push: (pairingId: string) => `push:${pairingId}`,
  /** The icon and the alarm. */
  signs: () => 'signs',
  /** One write at a time of what lies in Downloads. */
  tokenFile: (profileId: string) => `token-file:${profileId}`,
  /** Chromium's one page that nobody sees, as long as an address of it is used. It waits for it, and goes. */
  hiddenPage: () => 'hidden-page',
  /** On which sites the script for guests runs. */
  guestScript: () => 'guest-script',
  /** What is said without being asked. */
  reminders: () => 'remind',
  /**
   * One stored value. A connection's is held while it moves, and its note and its seal are written under it; a call's
   * while its answer is kept. Who writes several together asks for them in the order of their names.
   */
  stored: (area: string, key: string) => `stored:${area}:${key}`,
} as const;

/** Does the work while nobody else holds the lock of this name. */
export function alone<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(name, work) as Promise<Result>;
}

/** Changes what keeps a profile locked or unlocked, one at a time: pages and background both do. */
export const withVault = <Result>(profileId: string, work: () => Promise<Result>): Promise<Result> =>
  alone(LOCKS.vault(profileId), work);
