import { historyItem, MOST_PINNED, type PastCall } from '@/utils/storage/history-items';

const change = (profileId: string, next: (calls: readonly PastCall[]) => readonly PastCall[]) =>
  historyItem(profileId).change((calls, write) => write(next(calls)));

/** Whether as many calls are pinned as there may be. */
export const isFullOfPins = (calls: readonly PastCall[]): boolean =>
  calls.filter(({ isPinned }) => isPinned).length >= MOST_PINNED;

/** Pins a call, or takes the pin off. One more than there may be stays as it is. */
export const turnPin = (profileId: string, callId: string) =>
  change(profileId, (calls) => {
    const isFull = isFullOfPins(calls);
    return calls.map((call) =>
      call.callId === callId ? { ...call, isPinned: !call.isPinned && !isFull } : call,
    );
  });

export const removeCall = (profileId: string, callId: string) =>
  change(profileId, (calls) => calls.filter((call) => call.callId !== callId));

export const clearHistory = (profileId: string) => historyItem(profileId).removeValue();
