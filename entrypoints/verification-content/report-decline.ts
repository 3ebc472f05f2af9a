import { reportOnce } from './report-once';

/** What E*TRADE shows after Decline is not known, so the person's own press of the button is what counts. */
export function reportDecline(): void {
  // On the window: an element of the page could hide the document's own method.
  window.addEventListener(
    'submit',
    ({ isTrusted, submitter }) => {
      const declined = submitter instanceof HTMLInputElement && submitter.value === 'Decline';
      if (isTrusted && declined) void reportOnce({ type: 'declined' });
    },
    { capture: true, passive: true },
  );
}
