import { useReadKeys } from '@/utils/ui/keys/use-read-keys';

/**
 * The secret of the key that a token was issued to, as long as it is wanted; undefined until it was read, null where it
 * is not there: the keys may be others by now.
 */
export function useConsumerSecret(profileId: string, consumerKey: string, isWanted: boolean) {
  const keys = useReadKeys(profileId, isWanted, consumerKey);
  if (!keys) return undefined;
  return keys.name === 'found' && keys.consumer.key === consumerKey ? keys.consumer.secret : null;
}
