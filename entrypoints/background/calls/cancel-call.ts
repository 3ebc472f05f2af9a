import { type CommandOf, DONE, type ReplyOf } from '@/utils/messages/command';
import { lastCallItem } from '@/utils/storage/call-items';
import { keepHistory } from './keep-history';

/** What ends the request of each call that is at work. */
const endings = new Map<string, AbortController>();

/** @param work ends its request with the signal */
export function untilCancelled<Result>(
  callId: string,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  endings.set(callId, ending);
  return work(ending.signal).finally(() => endings.delete(callId));
}

/** Ends a call that is waited for no longer. Stored before its request is cut off: what comes of that is not kept. */
export async function cancelCall({
  profileId,
  callId,
}: CommandOf<'cancelCall'>): Promise<ReplyOf<'cancelCall'>> {
  await lastCallItem(profileId).change(async (call, write) => {
    if (call?.callId !== callId || call.outcome.name !== 'running') return;
    const cancelled = { ...call, outcome: { name: 'cancelled' } } as const;
    await write(cancelled);
    await keepHistory(profileId, cancelled);
  });
  endings.get(callId)?.abort();
  return DONE;
}
