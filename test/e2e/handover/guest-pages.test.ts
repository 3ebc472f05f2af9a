import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowSite } from '../stage/access.ts';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole, hasRole } from '../stage/browsers/by-role.ts';
import { choose } from '../stage/browsers/element-actions.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import type { ProfileLabel } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';
import { type GuestSite, startGuestSite } from './guest-site.ts';

// It is updated.
const stage = useStage({ ownBrowser: true });

const GROUP = 'Guest pages';
const SITE = 'http://127.0.0.1/*';

let app: GuestSite;
/** On the same host, where the browser knows no difference. */
let stranger: GuestSite;
beforeAll(async () => {
  app = await startGuestSite();
  stranger = await startGuestSite();
});
afterAll(() => {
  app.close();
  stranger.close();
});

const scriptSites = (page: Page) =>
  page.evaluate(async () => {
    const scripts = await chrome.scripting?.getRegisteredContentScripts();
    return scripts?.flatMap(({ matches }) => matches ?? []) ?? [];
  });
const untilScriptRuns = (page: Page) =>
  waitUntil(async () => (await scriptSites(page)).length > 0, { what: 'the script for guests' });
const untilPermissionIsBack = (page: Page) =>
  waitUntil(
    () => page.evaluate(async () => !(await chrome.permissions.contains({ permissions: ['scripting'] }))),
    { what: 'the permission to be given back' },
  );

/** Invites the application as a person does. @returns the options page */
async function invite(...profiles: ProfileLabel[]) {
  const { browser, openOptions } = stage();
  await allowSite(browser, SITE);
  const options = await openOptions();
  // What the test before has left is swept, and the background may still be at it.
  await untilPermissionIsBack(options.page);
  for (const profile of ['Sandbox', ...profiles]) {
    const within = await byRole(options.page, 'group', GROUP);
    await choose(await byRole(options.page, 'combobox', 'May ask about', { within }), profile);
    await options.typeIn(GROUP, 'Address', `${app.origin}/dash`);
    await options.press(GROUP, 'Invite');
    await options.waitForText(GROUP, `${app.origin} → ${profile}`);
  }
  await options.waitForText(GROUP, 'Invited');
  await untilScriptRuns(options.page);
  return options;
}

const ask = (page: Page) => page.evaluate(() => void dispatchEvent(new CustomEvent('opening-bell:ask')));

const toldSince = (before: number) =>
  app
    .learned()
    .slice(before)
    .filter(({ profile }) => profile === 'Sandbox');

/** Asks as often as it may until it is told this. */
const untilTold = (page: Page, wanted: string) => {
  const before = app.learned().length;
  return waitUntil(
    async () => {
      await ask(page);
      return toldSince(before).find(({ state }) => state === wanted);
    },
    { timeoutMs: 10_000, what: `the state ${wanted}` },
  );
};

/** Has the application ask in a fresh tab. @returns what it is told of the profile */
async function open() {
  const before = app.learned().length;
  const page = await stage().browser.openPage(`${app.origin}/`);
  const told = await waitUntil(() => toldSince(before)[0], { what: 'an answer' });
  return { page, told };
}

describe('an invited page', () => {
  it('learns how the profile stands and when its token ends, and nothing that is secret', async () => {
    const { connect, secrets, emulator } = stage();
    await invite();
    const { page, told } = await open();
    expect(told).toEqual({ profile: 'Sandbox', state: 'disconnected', expiresAt: null });
    const popup = await connect();
    const active = await untilTold(page, 'active');
    const endsInMs = Date.parse(active.expiresAt) - emulator.clock.now();
    expect(endsInMs).toBeGreaterThan(0);
    expect(endsInMs).toBeLessThanOrEqual(25 * 60 * 60_000);
    expect(await page.evaluate(() => document.body.innerText)).toContain('Sandbox: active until');
    await bringToFront(popup.page);
    await popup.press('Disconnect');
    await untilTold(page, 'disconnected');
    const learned = JSON.stringify(app.learned());
    for (const secret of [...secrets(), emulator.keys.sandbox.key]) expect(learned).not.toContain(secret);
  });

  it('is the only one that learns anything: neither another of its host nor one in a frame does', async () => {
    const { browser } = stage();
    await invite();
    const before = { stranger: stranger.asked(), app: app.asked() };
    await browser.openPage(`${stranger.origin}/`);
    await browser.openPage(`${stranger.origin}/frame?${encodeURIComponent(`${app.origin}/`)}`);
    await waitUntil(() => stranger.asked() >= before.stranger + 2 && app.asked() > before.app, {
      what: 'questions',
    });
    // A frame of the invited page is one of its questions more.
    const framing = await browser.openPage(
      `${app.origin}/frame?${encodeURIComponent(`${stranger.origin}/`)}`,
    );
    await waitUntil(() => stranger.asked() >= before.stranger + 3, { what: 'the question of a frame' });
    await untilTold(framing, 'disconnected');
    expect(stranger.learned()).toEqual([]);
    expect(app.learnedInFrames()).toEqual([]);
  });

  it('learns nothing any more once it is removed, open or opened again, and the browser has all back', async () => {
    const { browser, openPopup } = stage();
    const options = await invite();
    const quiet = await browser.openPage(`${app.origin}/quiet`);
    await open();
    await bringToFront(options.page);
    await options.press(GROUP, 'Remove');
    await options.waitForText(GROUP, 'Removed');
    const learned = app.learned().length;
    await untilPermissionIsBack(options.page);
    const held = await options.page.evaluate(() => chrome.permissions.getAll());
    expect(held.origins).not.toContain(SITE);
    await ask(quiet);
    await browser.openPage(`${app.origin}/`);
    await (await openPopup()).statusAfterAll();
    expect(app.learned()).toHaveLength(learned);
  });

  it('learns nothing while the person has withdrawn it in the browser; Options says so, and allows it again', async () => {
    const { browser, openPopup } = stage();
    const options = await invite();
    const quiet = await browser.openPage(`${app.origin}/quiet`);
    await options.page.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), SITE);
    await bringToFront(options.page);
    await options.waitForText(GROUP, 'Does not work now');
    expect(await violations(options.page)).toEqual([]);
    const learned = app.learned().length;
    await ask(quiet);
    await (await openPopup()).statusAfterAll();
    expect(app.learned()).toHaveLength(learned);
    await options.press(GROUP, 'Allow access');
    const within = await byRole(options.page, 'group', GROUP);
    const isAsked = () => hasRole(options.page, 'button', 'Allow access', { within, timeoutMs: 0 });
    await expect.poll(isAsked).toBe(false);
    await untilScriptRuns(options.page);
    expect((await open()).told).toMatchObject({ state: 'disconnected' });
  });

  it('is still answered after an update', async () => {
    const { browser, openOptions } = stage();
    await invite();
    await browser.updateExtension();
    await untilScriptRuns((await openOptions()).page);
    expect((await open()).told).toMatchObject({ state: 'disconnected' });
  });
});

it('an invitation is of one profile, and of no address that is not encrypted', async () => {
  const options = await invite('Production');
  expect(await violations(options.page)).toEqual([]);
  await options.typeIn(GROUP, 'Address', 'http://192.168.1.7:3000/');
  await options.press(GROUP, 'Invite');
  await options.waitForText(GROUP, 'Only https can be invited');
  const before = app.learned().length;
  await open();
  const told = () =>
    new Set(
      app
        .learned()
        .slice(before)
        .map(({ profile }) => profile),
    );
  await expect.poll(told).toEqual(new Set(['Sandbox', 'Production']));
});
