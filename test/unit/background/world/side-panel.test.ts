import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '@/entrypoints/background/index';
import { makeMenus, SIDE_PANEL_ITEM } from '@/entrypoints/background/signs/menus';
import { startWorld } from '../fake-world.ts';

type Press = (pressed: { menuItemId: string }, tab?: { windowId: number }) => void;

const { contextMenus } = fakeBrowser;
const create = vi.fn<(entry: { id: string }) => void>();
const open = vi.fn<(where?: { windowId: number }) => Promise<void>>();
const entries = () => create.mock.calls.map(([{ id }]) => id);
let press: Press = () => undefined;

beforeEach(async () => {
  await startWorld();
  create.mockReset();
  open.mockReset().mockResolvedValue();
  const onClicked = { addListener: (heard: Press) => (press = heard) };
  Object.assign(fakeBrowser, { contextMenus: { onClicked, create, removeAll: async () => undefined } });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => undefined });
});
afterEach(() => Object.assign(fakeBrowser, { contextMenus, sidePanel: undefined, sidebarAction: undefined }));

it.each([
  ['sidePanel', [{ windowId: 4 }]],
  ['sidebarAction', []],
])('%s opens in the turn of the press, and a refusal is nothing', async (name, given) => {
  Object.assign(fakeBrowser, { [name]: { open } });
  open.mockRejectedValue(new Error('no press'));
  background.main();
  press({ menuItemId: SIDE_PANEL_ITEM }, { windowId: 4 });
  expect(open.mock.calls).toEqual([given]);
  await makeMenus();
  expect(entries()).toContain(SIDE_PANEL_ITEM);
});

it('is not offered where the browser has no such place', async () => {
  await makeMenus();
  expect(entries()).not.toContain(SIDE_PANEL_ITEM);
  background.main();
  expect(() => press({ menuItemId: SIDE_PANEL_ITEM }, { windowId: 4 })).not.toThrow();
});

/** What Chrome allows at the top of an icon's menu. */
it('leaves the menu of the icon as long as Chrome draws it flat', async () => {
  Object.assign(fakeBrowser, { sidePanel: { open } });
  await makeMenus();
  const ofIcon = create.mock.calls.filter(
    ([entry]) => 'contexts' in entry && `${entry.contexts}` === 'action',
  );
  expect(ofIcon.length).toBeLessThanOrEqual(6);
});
