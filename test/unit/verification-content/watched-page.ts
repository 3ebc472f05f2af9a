import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageReport } from '@/utils/messages/page-report';
import { showPage } from '../etrade/pages/show-page.ts';

const CODE_URL = 'https://us.etrade.com/e/t/etws/TradingAPICustomerInfo';

/** What a listener is told of an event, as far as the content script asks. */
interface Happening {
  readonly isTrusted: boolean;
  readonly target?: unknown;
  readonly submitter?: unknown;
  defaultPrevented?: boolean;
}

/** One of E*TRADE's pages with the content script on it, and what the background hears. */
export interface WatchedPage {
  readonly document: Document;
  readonly reports: PageReport[];
  /** What was reported of how the page is built, apart from them. */
  readonly changes: PageReport[];
  /** Everybody who listens on the window is told. */
  happen(type: 'submit' | 'input', happening: Happening): void;
}

/** Time goes when it is told to. */
export function openPage(body: string, url = CODE_URL, status = 200): WatchedPage {
  vi.restoreAllMocks();
  vi.useFakeTimers();
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ responseStatus: status } as never]);
  const listeners: [type: string, listener: (happening: Happening) => void][] = [];
  const reports: PageReport[] = [];
  const changes: PageReport[] = [];
  const document = showPage(body);
  vi.stubGlobal('location', { href: url });
  vi.stubGlobal('window', {
    addEventListener: (...heard: (typeof listeners)[number]) => listeners.push(heard),
  });
  Object.assign(fakeBrowser.runtime, {
    id: 'test-extension-id',
    sendMessage: async (report: PageReport) => {
      (report.type === 'pageChanged' ? changes : reports).push(report);
      return true;
    },
  });
  return {
    document,
    reports,
    changes,
    happen(type, happening) {
      for (const [heard, listener] of listeners) if (heard === type) listener(happening);
    },
  };
}
