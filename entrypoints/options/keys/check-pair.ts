import type { ConsumerKeys } from '@/utils/etrade/parse-consumer-keys';
import type { LostReply, ReplyOf } from '@/utils/messages/command';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { candidateKeysItem } from '@/utils/storage/key-items';
import { sendCommand } from '@/utils/ui/wiring/send-command';

/**
 * Has E*TRADE asked about a pair. One that is not saved lies in memory for that moment, where the background finds it
 * and takes it away: no message carries it.
 * @param unsaved null where the saved pair is meant
 */
export function checkPair(
  profileId: string,
  unsaved: ConsumerKeys | null,
): Promise<ReplyOf<'checkKeys'> | LostReply> {
  const item = candidateKeysItem(profileId);
  // Held as long as the candidate is there: who finds one whose lock is free takes it away.
  return alone(LOCKS.candidate(profileId), async () => {
    try {
      await item.setValue(unsaved);
      return await sendCommand({ type: 'checkKeys', profileId });
    } finally {
      await item.removeValue();
    }
  });
}
