import { useMemo } from 'preact/hooks';
import { type Status, statusOf } from '../../connection/status.ts';
import { clockErrorMs, etradeTime, laterTime } from '../../etrade/exchange/server-clock.ts';
import { type KeysNote, readKeysNote, watchKeys } from '../../keys/keys-note.ts';
import { isOpen } from '../../keys/lock-rules.ts';
import { clockReadingsItem } from '../../storage/background-items.ts';
import { connectionItem } from '../../storage/connection-items.ts';
import { unlockedItem } from '../../storage/key-items.ts';
import { useNow } from './use-now.ts';
import { readAnew, useStored } from './use-stored.ts';

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
  const now = etradeTime(readings, localNow);
  const isLocked = keys?.keep === 'passphrase' && !isOpen(unlocked, laterTime(readings, localNow));
  return { status: statusOf(state, now, isLocked), keys, now, clockErrorMs: clockErrorMs(readings) };
}

const keysNoteOf = (profileId: string) =>
  readAnew(
    () => readKeysNote(profileId),
    (changed) => watchKeys(profileId, changed),
  );
