import type { PageReport } from '@/utils/messages/page-report';

/** A background that was stopped while it heard us is woken by the next try; it drops what it knows already. */
const TRIES = 3;

/** Tells the background. An extension that was updated or removed meanwhile leaves nobody to tell: silence. */
export async function reportOnce(report: PageReport): Promise<void> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    try {
      await chrome.runtime.sendMessage(report);
      return;
    } catch {
      if (!chrome.runtime?.id) return;
    }
  }
}
