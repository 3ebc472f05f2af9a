import { fakeBrowser } from 'wxt/testing/fake-browser';

const id = 'test-extension-id';
const ORIGIN = `chrome-extension://${id}`;
/** Who speaks for the popup. */
export const popup = { id, origin: ORIGIN, url: `${ORIGIN}/popup.html` };
export const codePage = {
  id,
  origin: 'https://us.etrade.com',
  url: 'https://us.etrade.com/e/t/etws/TradingAPICustomerInfo',
  frameId: 0,
  documentLifecycle: 'active',
  tab: { id: 7, incognito: false },
};

/** Delivers a message. @returns the answer, or undefined where nobody wants to give one */
export async function deliver(message: unknown, sender: object): Promise<unknown> {
  const answered = Promise.withResolvers<unknown>();
  const claims = await fakeBrowser.runtime.onMessage.trigger(message, sender as never, answered.resolve);
  return (claims as unknown[]).includes(true) ? answered.promise : undefined;
}
