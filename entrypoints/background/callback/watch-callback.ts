import { browser } from 'wxt/browser';
import { connectionItem } from '@/utils/storage/connection-items';
import { lookAtStorage } from '@/utils/storage/storage-condition';

/** A tab has gone to an address that the person lets us see. */
export interface Arrival {
  readonly tabId: number;
  readonly address: string;
  /** Whether it is known already that nobody answers there. Only Firefox tells so early. */
  readonly isDead: boolean;
}

/**
 * Tells of addresses that tabs go to. The listener is there when the background starts, lest the event is lost that
 * has woken it; `end` takes it away where no login waits, so that no tab of the person's wakes it then.
 */
export function watchCallbacks(arrived: (arrival: Arrival) => void) {
  const { onUpdated } = browser.tabs;
  const listener = (tabId: number, { url, status }: { url?: string; status?: string }) => {
    // Only where the person has allowed that host is there an address.
    if (url) arrived({ tabId, address: url, isDead: status === 'complete' });
  };
  const begin = () => onUpdated.addListener(listener);
  begin();
  return {
    /** To be asked whenever a login may have begun; of a listener that is there already there is no second. */
    begin,
    end: async () => {
      const { profiles, find } = await lookAtStorage();
      const isNeeded = profiles.some(({ id }) => find(connectionItem(id)).name === 'awaitingVerifier');
      if (!isNeeded) onUpdated.removeListener(listener);
    },
  };
}
