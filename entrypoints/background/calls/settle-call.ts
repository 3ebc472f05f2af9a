import { lastCallItem } from '@/utils/storage/call-items';
import { LOCKS } from '@/utils/storage/engine/alone';
import { workIfNobodyDoes } from '../world/locks';

/** A call that is stored as running, and that no living worker makes, was interrupted. */
export async function settleCall(profileId: string): Promise<void> {
  const item = lastCallItem(profileId);
  const running = await item.getValue();
  if (running?.outcome.name !== 'running') return;
  await workIfNobodyDoes(LOCKS.call(running.callId), async () => {
    const call = await item.getValue();
    const isSame = call?.callId === running.callId && call.outcome.name === 'running';
    if (isSame) await item.setValue({ ...call, outcome: { name: 'interrupted' } });
  });
}
