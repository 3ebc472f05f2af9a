import { lastCallItem } from '@/utils/storage/call-items';
import { LOCKS } from '@/utils/storage/engine/alone';
import { workIfNobodyDoes } from '../world/locks';
import { keepHistory } from './keep-history';

/** A call that is stored as running, and that no living worker makes, was interrupted. */
export async function settleCall(profileId: string): Promise<void> {
  const item = lastCallItem(profileId);
  const running = await item.getValue();
  if (running?.outcome.name !== 'running') return;
  await workIfNobodyDoes(LOCKS.call(running.callId), async () => {
    await item.change(async (call, write) => {
      if (call?.callId !== running.callId || call.outcome.name !== 'running') return;
      const interrupted = { ...call, outcome: { name: 'interrupted' } } as const;
      await write(interrupted);
      await keepHistory(profileId, interrupted);
    });
  });
}
