import { useState } from 'preact/hooks';
import { lastCallItem } from '../../storage/call-items.ts';
import { type CallDraft, callDraftItem } from '../../storage/draft-items.ts';
import { useStored } from '../wiring/use-stored.ts';
import { draftOf } from './call-values.ts';

/** What stands in the form of a call, and how to change it; null until it is read. */
export function useCallDraft(profileId: string): readonly [CallDraft | null, (next: CallDraft) => void] {
  const lastCall = useStored(lastCallItem(profileId));
  const found = useStored(callDraftItem(profileId));
  const [typed, setTyped] = useState<CallDraft | null>(null);
  const change = (next: CallDraft) => {
    setTyped(next);
    // A draft that finds no room is missed by nobody until the page closes.
    void callDraftItem(profileId)
      .setValue(next)
      .catch(() => undefined);
  };
  if (lastCall === undefined || found === undefined) return [null, change];
  return [typed ?? found ?? draftOf(lastCall), change];
}
