import { accountsItem, lastBodyItem, lastCallItem } from '@/utils/storage/call-items';
import { callDraftItem } from '@/utils/storage/draft-items';
import { historyItem } from '@/utils/storage/history-items';

/** What one token has brought is not shown beside another, nor what was typed with it: it names accounts and orders. */
export async function forgetAnswers(profileId: string): Promise<void> {
  await accountsItem(profileId).removeValue();
  await lastCallItem(profileId).removeValue();
  await lastBodyItem(profileId).removeValue();
  await callDraftItem(profileId).removeValue();
  // Behind the last call, under whose lock it is written.
  await historyItem(profileId).removeValue();
}
