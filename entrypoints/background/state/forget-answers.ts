import { accountsItem, lastBodyItem, lastCallItem } from '@/utils/storage/call-items';
import { historyItem } from '@/utils/storage/history-items';

/** What one token has brought is not shown beside another. */
export async function forgetAnswers(profileId: string): Promise<void> {
  await accountsItem(profileId).removeValue();
  await lastCallItem(profileId).removeValue();
  await lastBodyItem(profileId).removeValue();
  // Behind the last call, under whose lock it is written.
  await historyItem(profileId).removeValue();
}
