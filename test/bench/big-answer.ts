import type { LastBody } from '../../utils/storage/call-items.ts';
import type { Stage } from '../e2e/stage/stage.ts';

/** Of the profile that is not measured. */
const KEY = 'last-body-production';
const MEGABYTES = 6;

export const BIG_ANSWER = `${MEGABYTES} MB stored for the other profile`;

/** As the background stores it; the text is filled in where it is stored. */
const BODY = { callId: 'a-big-answer', packed: { gzip: '' } } satisfies LastBody;

/** Leaves an answer of megabytes in the memory, as a call of the other profile does. */
export async function storeBigAnswer({ browser }: Stage): Promise<void> {
  const page = await browser.openExtensionPage('options.html');
  await page.evaluate(
    async (key, body, characters) => {
      body.packed.gzip = 'A'.repeat(characters);
      await chrome.storage.session.set({ [key]: { version: 1, value: body } });
    },
    KEY,
    BODY,
    MEGABYTES * 1_000_000,
  );
  await page.close();
}
