import type { ConsumerKeys } from '../../etrade/parse-consumer-keys.ts';
import type { LostReply, ReplyOf } from '../../messages/command.ts';
import { alone, LOCKS } from '../../storage/engine/alone.ts';
import { candidateKeysItem } from '../../storage/key-items.ts';
import { sendCommand } from '../wiring/send-command.ts';

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
