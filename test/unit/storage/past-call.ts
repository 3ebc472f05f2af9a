import type { PastCall } from '@/utils/storage/history-items';

/** A call of the history. */
export const pastCall = (callId: string, changes: Partial<PastCall> = {}): PastCall => ({
  callId,
  operationId: 'listAccounts',
  input: {},
  startedAt: 7,
  end: 'answered',
  status: 200,
  tookMs: 1,
  isPinned: false,
  ...changes,
});
