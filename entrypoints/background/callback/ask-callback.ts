import { askAboutCallback, OUT_OF_BAND } from '@/utils/etrade/token/token-endpoints';
import type { ReplyOf } from '@/utils/messages/command';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { askAside } from '../world/ask-aside';
import { transport } from '../world/browser-transport';
import { etradeNow } from '../world/clock';
import { signerOf } from '../world/signer';

/** What E*TRADE says of the callback of a key when it is asked as every login asks. Opens nothing, and keeps nothing. */
export function checkCallback(profileId: string): Promise<ReplyOf<'checkCallback'>> {
  return askWith(profileId, OUT_OF_BAND);
}

/** The same with the saved address itself: only where the person presses for it, since E*TRADE wants `oob` always. */
export async function tryCallbackAddress(profileId: string): Promise<ReplyOf<'tryCallbackAddress'>> {
  const address = await callbackAddressItem(profileId).getValue();
  return address === null ? { name: 'rejected', reason: 'noCallbackAddress' } : askWith(profileId, address);
}

function askWith(profileId: string, sent: string) {
  return askAside(profileId, async () => {
    const answer = await askAboutCallback(await signerOf(profileId), sent, transport);
    return { name: 'callbackHeard', heard: { at: etradeNow(), sent, answer } } as const;
  });
}
