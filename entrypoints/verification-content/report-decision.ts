import type { PageReport } from '@/utils/messages/page-report';
import { reportOnce } from './report-once';

const REPORTS: ReadonlyMap<string, PageReport> = new Map([
  ['Accept', { type: 'accepted' }],
  ['Decline', { type: 'declined' }],
]);

/** What E*TRADE shows after Decline is not known, so the person's own press of the button is what counts. */
export function reportDecision(): void {
  // On the window: an element of the page could hide the document's own method.
  window.addEventListener(
    'submit',
    (event) => {
      const { isTrusted, submitter } = event;
      const report = submitter instanceof HTMLInputElement && REPORTS.get(submitter.value);
      if (!isTrusted || !report) return;
      // Later: the page's own listeners may still ask "are you sure?" and keep the form back.
      setTimeout(() => {
        if (!event.defaultPrevented) void reportOnce(report);
      });
    },
    { capture: true, passive: true },
  );
}
