import { keepOpen } from '@/utils/keys/keep-open';
import { readLock } from '@/utils/keys/profile-vault';
import { DONE, type ReplyOf } from '@/utils/messages/command';
import { foreignLoginsItem, offeredCodeItem } from '@/utils/storage/bridge-items';
import { codeDraftItem, keysDraftItem } from '@/utils/storage/draft-items';
import { withVault } from '@/utils/storage/engine/alone';
import { unlockedItem } from '@/utils/storage/key-items';
import { cancel } from '../login/cancel';
import { forgetSigner } from '../login/ready-signer';
import { applyEvent } from '../state/apply-event';
import { forgetAnswers } from '../state/forget-answers';

/** Takes keys, token and answers out of memory. The token stays sealed on the disk, and good at E*TRADE. */
export async function lock(profileId: string): Promise<ReplyOf<'lock'>> {
  if ((await readLock(profileId, Date.now())).name === 'none') {
    return { name: 'rejected', reason: 'nothingToLock' };
  }
  await withVault(profileId, () => forget(profileId));
  return DONE;
}

/**
 * To be asked before a profile is used: where its time is over, it is locked now, however late that is noticed.
 * @param isUse whether a person uses it, which puts the lock off
 * @returns whether it is locked
 */
export async function lockWhereDue(profileId: string, isUse = false): Promise<boolean> {
  const stands = async () => (await readLock(profileId, Date.now())).name;
  const found = await stands();
  if (found === 'open') await keepOpen(profileId, Date.now(), isUse);
  if (found !== 'locked') return false;
  await withVault(profileId, async () => {
    // It may have been unlocked while this waited.
    if ((await stands()) === 'locked') await forget(profileId);
  });
  return true;
}

async function forget(profileId: string): Promise<void> {
  // The key first: wherever this is cut off, nothing opens any more.
  await unlockedItem(profileId).removeValue();
  forgetSigner(profileId);
  await cancel(profileId);
  await applyEvent(profileId, { type: 'locked' });
  await forgetAnswers(profileId);
  for (const draftOf of [codeDraftItem, keysDraftItem]) await draftOf(profileId).removeValue();
  await offeredCodeItem.removeValue();
  await foreignLoginsItem.removeValue();
}
