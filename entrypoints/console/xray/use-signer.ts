import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { holdsToken } from '@/utils/connection/status';
import type { AccessToken } from '@/utils/etrade/token/tokens';
import { type ReadKeys, readConsumerKeys } from '@/utils/keys/read-keys';
import type { StatusNow } from '@/utils/ui/wiring/use-status';

/** Who signs for a profile, as far as this page may know it now. */
export interface SignerAtHand {
  /** Without the secret where the keys are others by now than those that the token was issued to. */
  readonly consumer: { readonly key: string; readonly secret?: string } | null;
  readonly token: AccessToken | null;
}

/** Forgotten as soon as the profile locks, its keys change, or the page is left. */
export function useSigner(profile: Profile, { status, keys }: StatusNow): SignerAtHand {
  const isLocked = status.name === 'locked';
  const read = useKeys(profile.id, isLocked, keys);
  const connected = holdsToken(status) ? status.state : null;
  return useMemo(() => {
    const consumer = read?.name === 'found' && !isLocked ? read.consumer : null;
    if (!connected) return { consumer, token: null };
    const { consumerKey } = connected.issuer;
    return {
      consumer: consumer?.key === consumerKey ? consumer : { key: consumerKey },
      token: connected.accessToken,
    };
  }, [read, isLocked, connected]);
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
