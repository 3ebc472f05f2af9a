import { useRef } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { holdsToken } from '@/utils/connection/status';
import { useReadKeys } from '@/utils/ui/keys/use-read-keys';
import type { StatusNow } from '@/utils/ui/wiring/use-status';
import { keptSigner, type SignerAtHand, signerAtHand } from './signer-at-hand.ts';

/** Forgotten as soon as the profile locks, its keys change, or the page is left. */
export function useSigner(profile: Profile, { status, keys }: StatusNow): SignerAtHand {
  const isLocked = status.name === 'locked';
  const read = useReadKeys(profile.id, !isLocked, keys);
  const consumer = read?.name === 'found' && !isLocked ? read.consumer : null;
  const signer = signerAtHand(consumer, holdsToken(status) ? status.state : null);
  const kept = useRef(signer);
  kept.current = keptSigner(kept.current, signer);
  return kept.current;
}
