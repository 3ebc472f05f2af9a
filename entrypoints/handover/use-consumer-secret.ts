import { useEffect, useState } from 'preact/hooks';
import { readConsumerKeys } from '@/utils/keys/read-keys';

/**
 * The secret of the key that a token was issued to, as long as it is wanted; undefined until it was read, null where it
 * is not there: the keys may be others by now.
 */
export function useConsumerSecret(profileId: string, consumerKey: string, isWanted: boolean) {
  const [secret, setSecret] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    if (!isWanted) return;
    let isStillWanted = true;
    void readConsumerKeys(profileId, Date.now()).then((keys) => {
      const isOfToken = keys.name === 'found' && keys.consumer.key === consumerKey;
      if (isStillWanted) setSecret(isOfToken ? keys.consumer.secret : null);
    });
    return () => {
      isStillWanted = false;
      setSecret(undefined);
    };
  }, [profileId, consumerKey, isWanted]);
  return secret;
}
