import type { GuestAnswer } from '@/utils/messages/guest-answer';
import { ANSWER_EVENT, ANSWER_EVERY_MS, ASK_EVENT, GUEST_QUESTION } from '@/utils/messages/guest-question';

/** Passes on that the page asks, and what it is answered. Whatever it asks too soon is dropped, and nobody waits. */
export function answerPage(): void {
  let silentUntil = 0;
  window.addEventListener(ASK_EVENT, async () => {
    if (performance.now() < silentUntil) return;
    silentUntil = Infinity;
    for (const answer of await ask()) {
      // A text: what is an object here may be closed to the page.
      window.dispatchEvent(new CustomEvent(ANSWER_EVENT, { detail: JSON.stringify(answer) }));
    }
    silentUntil = performance.now() + ANSWER_EVERY_MS;
  });
}

/** Nothing where the page is not invited any more, and where the extension was updated or removed. */
async function ask(): Promise<readonly GuestAnswer[]> {
  try {
    return (await chrome.runtime.sendMessage(GUEST_QUESTION)) ?? [];
  } catch {
    return [];
  }
}
