import { DONE, type ReplyOf } from '@/utils/messages/command';
import { connectionItem } from '@/utils/storage/connection-items';
import { keepSealed } from '../state/keep-sealed';

/** After a page has unlocked a profile, and it was settled: a token that was there before its keys came under a passphrase. */
export async function resume(profileId: string): Promise<ReplyOf<'resume'>> {
  // Under the lock of the state: what it has lost meanwhile is not sealed any more.
  await connectionItem(profileId).change((state) => keepSealed(profileId, state, state));
  return DONE;
}
