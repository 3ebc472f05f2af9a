import { useMemo } from 'preact/hooks';
import { issuerHost } from '../../connection/issuer-host.ts';
import { type Status, statusOf } from '../../connection/status.ts';
import { clockErrorMs, etradeTime } from '../../etrade/exchange/server-clock.ts';
import { type KeysNote, keysNoteIn, readKeysNote, watchKeys } from '../../keys/keys-note.ts';
import { lockOf } from '../../keys/profile-vault.ts';
import { clockReadingsItem } from '../../storage/background-items.ts';
import { connectionItem } from '../../storage/connection-items.ts';
import { unlockedItem } from '../../storage/key-items.ts';
import type { Findable } from './first-look.ts';
import { useNow } from './use-now.ts';
import { readAnew, type Source, useStored } from './use-stored.ts';

export interface StatusNow {
  readonly status: Status;
  readonly keys: KeysNote | null;
  /** Epoch ms at E*TRADE. */
  readonly now: number;
  /** How far this computer's clock is off, in ms: positive where it is behind. */
  readonly clockErrorMs: number;
}

/** What is to be said of a profile's connection at this second; undefined until it was read. */
export function useStatus(profileId: string): StatusNow | undefined {
  const state = useStored(connectionItem(profileId));
  const readings = useStored(clockReadingsItem);
  const localNow = useNow();
  const keys = useStored(useMemo(() => keysNoteOf(profileId), [profileId]));
  const unlocked = useStored(unlockedItem(profileId));
  if (!state || !readings || keys === undefined || unlocked === undefined) return undefined;
  const now = etradeTime(readings, localNow, issuerHost(state));
  const lock = lockOf(keys, unlocked, localNow);
  return {
    status: statusOf(state, now, lock.name === 'locked'),
    keys,
    now,
    clockErrorMs: clockErrorMs(readings),
  };
}

const keysNoteOf = (profileId: string): Source<KeysNote | null> & Findable<KeysNote | null> => ({
  ...readAnew(
    () => readKeysNote(profileId),
    (changed) => watchKeys(profileId, changed),
  ),
  findIn: (look) => keysNoteIn(look, profileId),
});
