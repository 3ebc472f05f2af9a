import type { Browser } from 'puppeteer-core';

export interface ChromiumTab {
  targetId: string;
  url: string;
  active: boolean;
}

interface TabTargetInfo {
  targetId: string;
  type: string;
  url: string;
  embedderData?: { tabActive?: boolean; tabStripIndex?: number };
}

/**
 * The tabs of the tab strip, in its order. Asked of the protocol, as Puppeteer knows no active tab; the
 * toolbar popup is a "tab" there too, but one without a place in the strip.
 */
export async function chromiumTabs(browser: Browser): Promise<ChromiumTab[]> {
  const session = await browser.target().createCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    return (targetInfos as TabTargetInfo[])
      .filter((info) => info.embedderData?.tabStripIndex !== undefined)
      .sort((a, b) => stripIndex(a) - stripIndex(b))
      .map(({ targetId, url, embedderData }) => ({
        targetId,
        url,
        active: embedderData?.tabActive === true,
      }));
  } finally {
    await session.detach();
  }
}

function stripIndex(info: TabTargetInfo): number {
  return info.embedderData?.tabStripIndex ?? 0;
}
