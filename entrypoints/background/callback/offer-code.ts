import { browser } from 'wxt/browser';
import { REQUEST_TOKEN_LIFETIME_MS } from '@/utils/etrade/token/lifetimes';
import { isFresh, type OfferedCode, offeredCodeItem } from '@/utils/storage/bridge-items';
import { noteEvent } from '../world/log';

/** Keeps the code of another program for the popup, in memory and as long as it is of use. Nothing else comes of it. */
export async function offerCode(offer: OfferedCode): Promise<void> {
  await offeredCodeItem.setValue(offer);
  void noteEvent({ what: 'callback', which: 'offered' });
  browser.alarms.create('offered-code', { when: offer.seenAt + REQUEST_TOKEN_LIFETIME_MS });
}

/** Takes away a code whose time is over. */
export async function settleOffer(): Promise<void> {
  const offer = await offeredCodeItem.getValue();
  if (offer && !isFresh(offer, Date.now())) await offeredCodeItem.removeValue();
}
