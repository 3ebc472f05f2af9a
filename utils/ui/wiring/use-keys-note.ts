import { useEffect, useState } from 'preact/hooks';
import { type KeysNote, readKeysNote, watchKeys } from '../../keys/keys-note.ts';

/** What may be shown of a profile's keys; null where there are none, undefined until it was read. */
export function useKeysNote(profileId: string): KeysNote | null | undefined {
  const [read, setRead] = useState<{ profileId: string; note: KeysNote | null }>();
  useEffect(() => {
    let isWanted = true;
    const look = () => void readKeysNote(profileId).then((note) => isWanted && setRead({ profileId, note }));
    const stopWatching = watchKeys(profileId, look);
    look();
    return () => {
      isWanted = false;
      stopWatching();
    };
  }, [profileId]);
  return read?.profileId === profileId ? read.note : undefined;
}
