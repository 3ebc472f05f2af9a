import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { inContentWorld } from '../stage/content-world.ts';
import { useStage } from '../stage/use-stage.ts';
import { expectMemoryGivenBack, extensionMemory } from './corpus/extension-memory.ts';
import { hostileMessages, SOUND_COMMANDS, UNSPEAKABLE } from './corpus/messages.ts';
import { stateOf } from './corpus/state-of.ts';

const stage = useStage();

const MESSAGES = hostileMessages(1000);
/** The longest that the background may keep an honest question waiting afterwards. */
const MAX_MS = 20_000;

/** Sends them all at once. The answers that came, each once: "undefined" is none, "refused" is the browser's own no, "tooLong" ours. */
const sendAll = (expressions: readonly string[]) => `(async () => {
  const send = async (make) => {
    try { const answer = await chrome.runtime.sendMessage(make()); return answer?.reason ?? String(answer); } catch { return 'refused'; }
  };
  const answers = await Promise.all([${expressions.map((each) => `() => (${each})`).join(',')}].map(send));
  return [...new Set(answers)].sort();
})()`;

const fromJson = (messages: readonly string[]) =>
  messages.map((each) => `JSON.parse(${JSON.stringify(each)})`);

const ATTACKS: readonly (readonly [name: string, expressions: readonly string[]])[] = [
  ['1,000 messages at once that are not quite right', fromJson(MESSAGES)],
  ['messages that JSON cannot say', UNSPEAKABLE],
  [
    '5,000 messages at once',
    Array.from({ length: 5000 }, (_, index) => `({ type: "flood", index: ${index} })`),
  ],
];

/**
 * The largest messages have 20 MB, and stand in memory some times on their way. Whether a worker gives that back within
 * the time of a test is its own affair (measured: 38 to 77 MiB stay): here a flood is told from a leak of all of it.
 */
const GARBAGE_MIB = 128;

describe('a login that waits', () => {
  it.each(ATTACKS)('hears nothing in %s from a page of the extension', async (_name, expressions) => {
    const { page } = await loginAtAgreement();
    await expectUnmoved(page, () => page.evaluate(sendAll(expressions)) as Promise<string[]>);
  });

  it.each(ATTACKS)("hears nothing in %s from the content script's world", async (_name, expressions) => {
    const { page, etradePage, browser } = await loginAtAgreement();
    await expectUnmoved(page, () => inContentWorld<string[]>(browser, etradePage, sendAll(expressions)));
  });

  it("hears no command from the content script's world", async () => {
    const { page, etradePage, browser } = await loginAtAgreement();
    const commands = fromJson(SOUND_COMMANDS.map((each) => JSON.stringify(each)));
    await expectUnmoved(page, () => inContentWorld<string[]>(browser, etradePage, sendAll(commands)));
  });

  it("hears the content script's own report there, so that all the above means something", async () => {
    const { page, etradePage, browser } = await loginAtAgreement();
    const before = await stateOf(page);
    await inContentWorld(browser, etradePage, 'chrome.runtime.sendMessage({ type: "declined" })');
    expect(await stateOf(page)).not.toBe(before);
  });
});

async function loginAtAgreement() {
  const { browser, etrade, startConnecting } = stage();
  const { page } = await startConnecting();
  await etrade.logOn();
  const etradePage = await etrade.agreement();
  // The report of the agreement is the last honest one before the attack.
  await expect.poll(() => stateOf(page)).toContain('"pageSeen":"agreement"');
  return { browser, page, etradePage };
}

async function expectUnmoved(page: Page, attack: () => Promise<string[]>): Promise<void> {
  const { browser, signedRequests } = stage();
  const before = { state: await stateOf(page), memory: await extensionMemory(browser) };
  const answers = await attack();
  expect(answers.length).toBeGreaterThan(0);
  expect(['refused', 'tooLong', 'undefined']).toEqual(expect.arrayContaining(answers));
  const askedAt = performance.now();
  await page.evaluate(() => chrome.runtime.sendMessage({ type: 'settle' }));
  expect(performance.now() - askedAt).toBeLessThan(MAX_MS);
  expect(await stateOf(page)).toBe(before.state);
  expect(signedRequests().map(({ path }) => path)).toEqual(['/oauth/request_token']);
  await expectMemoryGivenBack(browser, before.memory, GARBAGE_MIB);
}
