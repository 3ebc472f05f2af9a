/** The event by which a page asks, and the one that answers: a contract with pages that others write (docs/page-status.md). */
export const ASK_EVENT = 'opening-bell:ask';
export const ANSWER_EVENT = 'opening-bell:answer';

/** After an answer a page gets the next one no sooner. */
export const ANSWER_EVERY_MS = 1_000;

/** All that the content script on a guest's page ever says. */
export const GUEST_QUESTION = { type: 'guestAsks' } as const;
