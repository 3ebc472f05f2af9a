import type { LastBody, LastCall } from '../../utils/storage/call-items.ts';
import type { Stage } from '../e2e/stage/stage.ts';

const MEGABYTES = 6;

export const BIG_ANSWER = `${MEGABYTES} MB stored for the other profile`;

/** As the background stores a call and its answer; the text is filled in where it is stored. */
const CALL = {
  callId: 'a-big-answer',
  operationId: 'listAccounts',
  input: {},
  startedAt: 0,
  outcome: { name: 'answered', status: 200, tookMs: 1, contentType: 'application/json' },
} satisfies LastCall;
const BODY = { callId: CALL.callId, packed: { gzip: '' } } satisfies LastBody;

/** Leaves an answer of megabytes in the memory, as a call of the profile does that is not measured. */
export async function storeBigAnswer({ browser }: Stage): Promise<void> {
  const page = await browser.openExtensionPage('options.html');
  await page.evaluate(
    async (call, body, characters) => {
      body.packed.gzip = 'A'.repeat(characters);
      await chrome.storage.session.set({
        'last-call-production': { version: 1, value: call },
        'last-body-production': { version: 1, value: body },
      });
    },
    CALL,
    BODY,
    MEGABYTES * 1_000_000,
  );
  await page.close();
}
