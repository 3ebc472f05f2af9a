import { historyItem, MOST_PINNED, type PastCall } from '@/utils/storage/history-items';

const change = (profileId: string, next: (calls: readonly PastCall[]) => readonly PastCall[]) =>
  historyItem(profileId).change((calls, write) => write(next(calls)));

/** Pins a call, or takes the pin off. One more than there may be stays as it is. */
export const turnPin = (profileId: string, callId: string) =>
  change(profileId, (calls) => {
    const isFull = calls.filter(({ isPinned }) => isPinned).length >= MOST_PINNED;
    return calls.map((call) =>
      call.callId === callId ? { ...call, isPinned: !call.isPinned && !isFull } : call,
    );
  });

export const removeCall = (profileId: string, callId: string) =>
  change(profileId, (calls) => calls.filter((call) => call.callId !== callId));

export const clearHistory = (profileId: string) => historyItem(profileId).removeValue();
