import { isCodeUrl } from '@/utils/etrade/pages/page-paths';
import { type Page, readPage } from '@/utils/etrade/pages/read-page';
import type { PageReport } from '@/utils/messages/page-report';
import { reportDecision } from './report-decision';
import { reportOnce } from './report-once';
import { sketchPage } from './sketch-page';

const LOOK_EVERY_MS = 250;
/** After this the person is asked to copy the code by hand; the watching goes on. */
const SAY_MISSING_AFTER_MS = 3_000;
const STOP_AFTER_MS = 60_000;

/** What does not change any more until the page is left. */
const SETTLED: ReadonlySet<Page['kind']> = new Set(['agreement', 'logonDelay', 'code']);

/**
 * Looks at the page at once, and at the code's address at intervals: a script of the page may write the code late.
 * Looking, not a MutationObserver: a value set as a property makes no mutation, and a storm of mutations costs nothing.
 */
export function watchPage(): void {
  const url = new URL(location.href);
  const status = answeredWith();
  const startedAt = performance.now();
  const typedInto = rememberTyping();
  const said = new Set<PageReport['type']>();

  /** @returns whether the page has to be looked at again */
  const look = (): boolean => {
    const page = readPage({ document, url, status, isForeign: (input) => typedInto.has(input) });
    const waitedMs = performance.now() - startedAt;
    const report = reportOf(page, waitedMs);
    if (report && !said.has(report.type)) {
      void reportOnce(report);
      const way = page.kind === 'code' ? page.way : null;
      // Behind the code, which is in a hurry.
      if (report.type === 'verifierMissing' || way)
        void reportOnce({ type: 'pageChanged', way, sketch: sketchPage(document) });
    }
    if (report) said.add(report.type);
    if (page.kind === 'agreement') reportDecision();
    return isCodeUrl(url) && !SETTLED.has(page.kind) && waitedMs < STOP_AFTER_MS;
  };

  if (!look()) return;
  const timer = setInterval(() => {
    if (!look()) clearInterval(timer);
  }, LOOK_EVERY_MS);
}

function reportOf(page: Page, waitedMs: number): PageReport | null {
  switch (page.kind) {
    case 'agreement':
      return { type: 'agreementShown' };
    case 'logonDelay':
      return { type: 'logonDelayShown' };
    case 'error':
      return { type: 'errorShown' };
    case 'code':
      return { type: 'verifierShown', verifier: page.verifier };
    case 'noCode':
      return waitedMs < SAY_MISSING_AFTER_MS ? null : { type: 'verifierMissing' };
    case 'other':
      return null;
  }
}

/** The HTTP status of the page; 0 where the browser does not tell. */
function answeredWith(): number {
  const [entry] = performance.getEntriesByType('navigation');
  return (entry as PerformanceNavigationTiming | undefined)?.responseStatus ?? 0;
}

/** The fields that the person, and not the page, has written into. */
function rememberTyping(): WeakSet<EventTarget> {
  const fields = new WeakSet<EventTarget>();
  window.addEventListener(
    'input',
    ({ isTrusted, target }) => {
      if (isTrusted && target) fields.add(target);
    },
    { capture: true, passive: true },
  );
  return fields;
}
