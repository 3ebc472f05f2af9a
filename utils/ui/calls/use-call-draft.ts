import { lastCallItem } from '../../storage/call-items.ts';
import { type CallDraft, callDraftItem } from '../../storage/draft-items.ts';
import { useDraft } from '../wiring/use-draft.ts';
import { useStored } from '../wiring/use-stored.ts';
import { draftOf } from './call-values.ts';

/** What stands in the form of a call, and how to change it; null until it is read. */
export function useCallDraft(profileId: string): readonly [CallDraft | null, (next: CallDraft) => void] {
  const lastCall = useStored(lastCallItem(profileId));
  const found = useStored(callDraftItem(profileId));
  const [typed, change] = useDraft<CallDraft | null>(callDraftItem(profileId), null);
  if (lastCall === undefined || found === undefined) return [null, change];
  return [typed ?? found ?? draftOf(lastCall), change];
}
