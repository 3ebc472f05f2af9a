import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lendAddress } from '@/entrypoints/offscreen/lend-address';

const { createObjectURL } = URL;

/** Chromium's hidden page around its script: one at a time, and only it makes addresses, which go with it. */
export function startHiddenPage() {
  const lent: string[] = [];
  const createHere = (blob: Blob) => {
    lent.push(createObjectURL(blob));
    return lent.at(-1);
  };
  const page = {
    isOpen: false,
    hear(text: string, ports: MessagePort[]) {
      Object.assign(URL, { createObjectURL: createHere });
      lendAddress(new MessageEvent('message', { data: text, ports }));
      Object.assign(URL, { createObjectURL: undefined });
    },
  };
  Object.assign(URL, { createObjectURL: undefined });
  const popup = { url: 'chrome-extension://id/popup.html', postMessage: () => undefined };
  const hidden = { url: 'chrome-extension://id/offscreen.html', postMessage: page.hear };
  vi.stubGlobal('clients', { matchAll: async () => (page.isOpen ? [popup, hidden] : [popup]) });
  const offscreen = {
    createDocument: vi.fn(async (_how: object) => {
      if (page.isOpen) throw new Error('Only a single offscreen document may be created.');
      page.isOpen = true;
    }),
    closeDocument: async () => {
      if (!page.isOpen) throw new Error('No current offscreen document.');
      page.isOpen = false;
      for (const url of lent.splice(0)) URL.revokeObjectURL(url);
    },
  };
  Object.assign(fakeBrowser, { offscreen });
  return { page, offscreen, end: () => Object.assign(URL, { createObjectURL }) };
}
