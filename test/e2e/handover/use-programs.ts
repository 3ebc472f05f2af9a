import { afterEach, expect } from 'vitest';
import { allowSite } from '../stage/access.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import type { Stage } from '../stage/stage.ts';
import { type Receiver, startReceiver } from './push-receiver.ts';

/** The group of the options where programs are paired. */
export const PUSH_GROUP = 'Local push';
export const PUSH_SITE = 'http://127.0.0.1/*';

/** Programs that keep to the contract, for the tests of one file; whoever is sent something else tells at the end of a test. */
export function usePrograms(stage: () => Stage) {
  const receivers: Receiver[] = [];
  let seenSecret = '';
  afterEach(async () => {
    const page = await stage().browser.openExtensionPage('options.html');
    await page.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), PUSH_SITE);
    await page.close();
    for (const { complaints } of receivers) expect(complaints).toEqual([]);
    await Promise.all(receivers.splice(0).map(({ close }) => close()));
  });
  return {
    program: async () => {
      const receiver = await startReceiver(() => stage().emulator.clock.now());
      receivers.push(receiver);
      return receiver;
    },
    /** Pairs programs as a person does. @returns the options page */
    pair: async (...programs: Receiver[]) => {
      const { browser, openOptions, plant } = stage();
      await allowSite(browser, PUSH_SITE);
      const options = await openOptions();
      for (const receiver of programs) {
        await options.typeIn(PUSH_GROUP, 'Address', receiver.address);
        await options.press(PUSH_GROUP, 'Pair');
        await options.waitForText(PUSH_GROUP, receiver.address);
        seenSecret = await waitUntil(
          async () => {
            const shown = await options.typedIn(PUSH_GROUP, 'Pairing secret');
            return shown !== '' && shown !== seenSecret ? shown : undefined;
          },
          { what: 'a pairing secret' },
        );
        plant('pairing secret', seenSecret);
        receiver.learn(seenSecret);
      }
      return options;
    },
  };
}

/** Resolves with the events once there are so many. */
export const untilEvents = (receiver: Receiver, count: number) =>
  waitUntil(() => Promise.resolve(receiver.events().length >= count ? receiver.events() : undefined), {
    timeoutMs: 30_000,
    what: `${count} events`,
  });
