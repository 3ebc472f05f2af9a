import { profilesItem } from '@/utils/storage/profile-items';
import { settleHistory } from '../calls/keep-history';
import { settleCall } from '../calls/settle-call';
import { settleCandidate } from '../keys/check-keys';
import { lockWhereDue } from '../keys/lock';
import { SETTLE_LOGIN } from '../login/settle-login';
import { restoreToken } from '../state/restore-token';
import { type SettleRules, settleState } from '../state/settle-state';
import { SETTLE_TOKEN } from '../token/settle-token';
import { updateWhenQuiet } from './update-when-quiet';

/** What to do with each state that has outlived its worker; each rule lives with its subject. */
const RULES: SettleRules = { ...SETTLE_LOGIN, ...SETTLE_TOKEN };

/** Compares what is stored with what is so, and ends what a stopped worker has left half-done. Storage is to be ensured before. */
export async function settle(): Promise<void> {
  const profiles = await profilesItem.getValue();
  const settling = await Promise.allSettled(
    profiles.flatMap(({ id }) => [settleProfile(id), settleCall(id), settleHistory(id), settleCandidate(id)]),
  );
  // One profile's trouble keeps no other from being settled.
  for (const each of settling) if (each.status === 'rejected') throw each.reason;
  await updateWhenQuiet();
}

async function settleProfile(profileId: string): Promise<void> {
  if (!(await lockWhereDue(profileId))) await settleUnlocked(profileId);
}

/** The same for a profile of which is known that it is not locked. */
export async function settleUnlocked(profileId: string): Promise<void> {
  await restoreToken(profileId);
  await settleState(profileId, RULES);
}
