import { reportOnce } from './report-once';

/** What E*TRADE shows after Decline is not known, so the person's own press of the button is what counts. */
export function reportDecline(): void {
  document.addEventListener(
    'submit',
    ({ isTrusted, submitter }) => {
      const declined = submitter instanceof HTMLInputElement && submitter.value === 'Decline';
      if (isTrusted && declined) void reportOnce({ type: 'declined' });
    },
    { capture: true, passive: true },
  );
}
