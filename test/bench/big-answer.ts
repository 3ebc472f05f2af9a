import type { LastCall } from '../../utils/storage/call-items.ts';
import type { Stage } from '../e2e/stage/stage.ts';

/** Of the profile that is not measured. */
const KEY = 'last-call-production';
const MEGABYTES = 6;

export const BIG_ANSWER = `${MEGABYTES} MB stored for the other profile`;

/** As the background stores it; the body is filled in where it is stored. */
const CALL = {
  callId: 'a-big-answer',
  operationId: 'listAccounts',
  input: {},
  startedAt: 0,
  outcome: { name: 'answered', status: 200, tookMs: 1, contentType: 'application/json', body: { gzip: '' } },
} satisfies LastCall;

/** Leaves an answer of megabytes in the memory, as a call of the other profile does. */
export async function storeBigAnswer({ browser }: Stage): Promise<void> {
  const page = await browser.openExtensionPage('options.html');
  await page.evaluate(
    async (key, call, characters) => {
      call.outcome.body.gzip = 'A'.repeat(characters);
      await chrome.storage.session.set({ [key]: { version: 1, value: call } });
    },
    KEY,
    CALL,
    MEGABYTES * 1_000_000,
  );
  await page.close();
}
