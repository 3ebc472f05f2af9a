import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { keepSealed } from '../state/keep-sealed';

/** After a page has unlocked a profile, and it was settled: a token that was there before its keys came under a passphrase. */
export async function resume(profileId: string): Promise<ReplyOf<'resume'>> {
  const state = await connectionItem(profileId).getValue();
  await keepSealed(profileId, state, state);
  return DONE;
}
