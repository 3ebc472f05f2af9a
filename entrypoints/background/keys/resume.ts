import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { settleProfile } from '../lifecycle/settle';
import { refreshSigns } from '../signs/refresh-signs';
import { keepSealed } from '../state/keep-sealed';

/** After a page has unlocked a profile: its token comes back, and what was being done to it goes on. */
export async function resume(profileId: string): Promise<ReplyOf<'resume'>> {
  await settleProfile(profileId);
  // A token that was there before its keys came under a passphrase.
  await keepSealed(profileId, await connectionItem(profileId).getValue());
  await refreshSigns();
  return DONE;
}
