import { isCallbackTo, readCallback } from '@/utils/etrade/callback/read-callback';
import type { CallbackNote } from '@/utils/storage/background-items';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import type { Look } from '@/utils/storage/storage-condition';
import type { Arrival } from '../callback/watch-callback';
import { ensureStorage } from '../lifecycle/ensure-storage';
import { acceptVerifier } from '../login/accept-verifier';
import { findWaitingFlow } from '../login/find-flow';
import { noteEvent } from '../world/log';
import { closeDeadPage } from '../world/tabs';
import { unlessLocked } from './unless-locked';

/**
 * Hears where a tab has gone. In the tab of a login that waits, its callback address with a code ends the login as the
 * code page does; whichever comes first is taken.
 */
export async function hearCallback({ tabId, address, isDead }: Arrival): Promise<void> {
  const url = URL.parse(address);
  const look = await ensureStorage();
  const flow = findWaitingFlow(look, (state) => state.tabId === tabId);
  if (!url) return;
  if (!flow) return noteUnexpected(look, url);
  const { profileId, state } = flow;
  const own = look.find(callbackAddressItem(profileId));
  const verdict = own === null ? null : readCallback(url, own, state.requestToken.token);
  if (own === null || !verdict || verdict.name === 'elsewhere') return;
  note(verdict.name, profileId);
  if (verdict.name !== 'code') return;
  await unlessLocked(look, profileId, () =>
    acceptVerifier(profileId, state, verdict.verifier, () => closeDeadPage(tabId, address, isDead), {
      how: 'callback',
      address: own,
    }),
  );
}

/** A callback that no login waits for in its tab is not ours to use. */
function noteUnexpected(look: Look, url: URL): void {
  if (!url.searchParams.has('oauth_verifier')) return;
  const isOf = (profileId: string) => {
    const own = look.find(callbackAddressItem(profileId));
    return own !== null && isCallbackTo(url, own);
  };
  const called = look.profiles.find(({ id }) => isOf(id));
  const waiting = findWaitingFlow(look, () => true);
  if (called) note(waiting ? 'otherTab' : 'tooLate', called.id);
}

const note = (which: CallbackNote, profileId: string) =>
  void noteEvent({ what: 'callback', which, profileId });
