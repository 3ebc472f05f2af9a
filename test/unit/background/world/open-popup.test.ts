import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { acceptVerifier } from '@/entrypoints/background/login/accept-verifier';
import { openPopup, openPopupOf } from '@/entrypoints/background/world/open-popup';
import { closeEtradePage } from '@/entrypoints/background/world/tabs';
import { selectedProfileItem } from '@/utils/storage/profile-items';
import { awaiting } from '../../connection/samples.ts';
import { PROFILE, startWorld, stateNow, TOKEN_BODY, type World } from '../fake-world.ts';

const opened = vi.fn(async () => undefined);

let world: World;
beforeEach(async () => {
  world = await startWorld(awaiting);
  opened.mockReset();
  Object.assign(fakeBrowser.action, { openPopup: opened });
});

/** What the person looks at. */
function lookAt(url: string) {
  const tab = world.tabs.get(3);
  if (tab) tab.url = url;
}

describe('the popup', () => {
  it('opens before a page of somebody else', async () => {
    await openPopup();
    expect(opened).toHaveBeenCalledOnce();
  });

  it.each(['popup', 'options', 'console', 'welcome'])('does not open before our own: %s', async (page) => {
    lookAt(fakeBrowser.runtime.getURL(`/${page}.html` as '/popup.html'));
    await openPopup();
    expect(opened).not.toHaveBeenCalled();
  });

  it('is missed by nobody where the browser wants a press', async () => {
    opened.mockRejectedValue(new Error('needs a press'));
    await expect(openPopup()).resolves.toBeUndefined();
    Object.assign(fakeBrowser.action, { openPopup: undefined });
    await expect(openPopup()).resolves.toBeUndefined();
  });

  it('does not open for a profile that it would not show', async () => {
    await selectedProfileItem.setValue('production');
    await openPopupOf(PROFILE);
    expect(opened).not.toHaveBeenCalled();
  });
});

describe('after Accept', () => {
  const accept = () => acceptVerifier(PROFILE, awaiting, 'AB12C', closeEtradePage);

  it.each([
    ['the token', () => new Response(TOKEN_BODY), 'connected'],
    ['what went wrong', () => new Response('', { status: 500 }), 'failed'],
  ])('it opens on %s', async (_, answer, name) => {
    world.answer('access_token', answer);
    await accept();
    expect((await stateNow()).name).toBe(name);
    await vi.waitFor(() => expect(opened).toHaveBeenCalledOnce());
  });

  it('it stays closed where the person comes back to a page of ours', async () => {
    world.answer('access_token', () => new Response(TOKEN_BODY));
    lookAt(fakeBrowser.runtime.getURL('/options.html' as '/popup.html'));
    const asked = vi.spyOn(fakeBrowser.tabs, 'query');
    await accept();
    await vi.waitFor(() => expect(asked).toHaveBeenCalledWith({ active: true, lastFocusedWindow: true }));
    expect(opened).not.toHaveBeenCalled();
  });
});
