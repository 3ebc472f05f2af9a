import { useEffect, useRef, useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { holdsToken } from '@/utils/connection/status';
import { type ReadKeys, readConsumerKeys } from '@/utils/keys/read-keys';
import type { StatusNow } from '@/utils/ui/wiring/use-status';
import { keptSigner, type SignerAtHand, signerAtHand } from './signer-at-hand.ts';

/** Forgotten as soon as the profile locks, its keys change, or the page is left. */
export function useSigner(profile: Profile, { status, keys }: StatusNow): SignerAtHand {
  const isLocked = status.name === 'locked';
  const read = useKeys(profile.id, isLocked, keys);
  const consumer = read?.name === 'found' && !isLocked ? read.consumer : null;
  const signer = signerAtHand(consumer, holdsToken(status) ? status.state : null);
  const kept = useRef(signer);
  kept.current = keptSigner(kept.current, signer);
  return kept.current;
}

/** @param note changes with the keys */
function useKeys(profileId: string, isLocked: boolean, note: unknown): ReadKeys | null {
  const [read, setRead] = useState<ReadKeys | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (!isLocked) void readConsumerKeys(profileId, Date.now()).then((found) => isWanted && setRead(found));
    return () => {
      isWanted = false;
      setRead(null);
    };
  }, [profileId, isLocked, note]);
  return read;
}
