import { useEffect, useState } from 'preact/hooks';
import { type ReadKeys, readConsumerKeys } from '../../keys/read-keys.ts';

/**
 * The keys of a profile as long as they are wanted, and not a moment longer; null until they were read.
 * @param note changes with the keys, or with whose they have to be
 */
export function useReadKeys(profileId: string, isWanted: boolean, note: unknown): ReadKeys | null {
  const [read, setRead] = useState<ReadKeys | null>(null);
  useEffect(() => {
    let isStillWanted = isWanted;
    if (isWanted) {
      void readConsumerKeys(profileId, Date.now()).then((found) => isStillWanted && setRead(found));
    }
    return () => {
      isStillWanted = false;
      setRead(null);
    };
  }, [profileId, isWanted, note]);
  return read;
}
