import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openPage } from '@/utils/ui/wiring/open-page';

const TAB = { id: 7, windowId: 3 };
const page = (address: string) =>
  Object.assign(new EventTarget(), {
    location: new URL(address, 'chrome-extension://bell'),
    chrome: { tabs: { getCurrent: async () => TAB } },
  });

const own = Object.assign(page('/popup.html'), { close: vi.fn() });
const create = vi.fn(async () => TAB);
const update = vi.fn(async () => TAB);
const focus = vi.fn(async () => ({}));
const views = { tab: [] as object[], popup: [] as object[] };

beforeEach(() => {
  vi.clearAllMocks();
  views.tab = [];
  views.popup = [];
  vi.stubGlobal('window', own);
  Object.assign(fakeBrowser, {
    tabs: { create, update },
    windows: { update: focus },
    extension: { getViews: ({ type }: { type: 'tab' | 'popup' }) => views[type] },
  });
});

describe('a page of ours', () => {
  it('opens in a new tab where it has none', async () => {
    views.tab = [page('/console.html')];
    await openPage('options', 'production');
    expect(create.mock.calls).toEqual([[{ url: expect.stringMatching(/\/options\.html#production$/) }]]);
    expect(update).not.toHaveBeenCalled();
  });

  it('comes to the front where it has one, and is asked for the part', async () => {
    const there = page('/options.html');
    views.tab = [page('/console.html'), there];
    await openPage('options', 'production');
    expect(create).not.toHaveBeenCalled();
    expect(update.mock.calls).toEqual([[7, { active: true }]]);
    expect(focus.mock.calls).toEqual([[3, { focused: true }]]);
    expect(there.location.hash).toBe('#production');
  });

  it('is asked anew for the part that its address names already', async () => {
    const there = page('/options.html#production');
    const asked = vi.fn();
    there.addEventListener('hashchange', asked);
    views.tab = [there];
    await openPage('options', 'production');
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is seen at once: the popup of the toolbar closes over it, a popup in a tab does not', async () => {
    await openPage('console');
    expect(own.close).not.toHaveBeenCalled();
    views.popup = [own];
    await openPage('console');
    expect(own.close).toHaveBeenCalledTimes(1);
  });
});
