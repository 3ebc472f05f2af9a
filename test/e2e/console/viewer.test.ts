import { describe, expect, it, onTestFinished } from 'vitest';
import type { CannedAnswer } from '../../emulator/start-emulator.ts';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { byRole, textByRole } from '../stage/browsers/by-role.ts';
import { forceColors } from '../stage/browsers/forced-colors.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { catchDownloads } from '../stage/downloads.ts';
import { popupPage } from '../stage/pages/popup-page.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const LIST = { path: '/v1/accounts/list' };
const answerOf = (body: string, type = 'application/json', status = 200): CannedAnswer => ({
  status,
  headers: { 'Content-Type': type },
  body,
});

/** A console that is connected, counts what its policy refuses, and shows one answer after the other. */
async function openConsole() {
  const { browser, emulator, connect } = stage();
  await (await connect()).page.close();
  const page = await browser.openExtensionPage('console.html');
  const shown = popupPage(page);
  await shown.waitForStatus('Connected');
  await page.evaluate(() => {
    const refused: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      refused.push(`${effectiveDirective} ${blockedURI}`),
    );
    Object.assign(window, { refused });
  });
  const text = async () => (await textByRole(page, 'textbox', 'Body')) ?? '';
  return {
    ...shown,
    text,
    answer: async (answer: CannedAnswer) => {
      emulator.answer(LIST, answer);
      await shown.send('List Accounts');
      await shown.waitForAnswerTo('List Accounts');
    },
    waitForBody: (part: string) =>
      waitUntil(async () => (await text()).includes(part) || undefined, { timeoutMs: 15_000, what: part }),
    /** What the page hands to the clipboard when Copy is pressed. */
    copy: async () => {
      const copied = page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            Object.assign(navigator.clipboard, { writeText: async (text: string) => resolve(text) });
          }),
      );
      await shown.press('Copy');
      return copied;
    },
    refused: () => page.evaluate(() => (window as unknown as { refused: string[] }).refused),
  };
}

const POSITIONS = Array.from({ length: 400 }, (_, at) => ({
  id: 9_000_000 + at,
  symbol: `SYM${at}`,
  lots: [at],
}));
const LONG = `{"first":1.10,"id":12345678901234567890,"Position":${JSON.stringify(POSITIONS)}}`;

describe('the body of an answer', () => {
  it('is there on lines with every number as it came: JSON, XML, a page; and nothing where nothing came', async () => {
    const console = await openConsole();
    await console.answer(answerOf(LONG));
    await console.waitForBody('{\n  "first": 1.10,\n  "id": 12345678901234567890,\n  "Position": [\n    {\n');
    const error = '<?xml version="1.0"?><Error><code>102</code><message>a &amp; b</message></Error>';
    await console.answer(answerOf(error, 'application/xml', 400));
    await console.waitForBody('<Error>\n  <code>102</code>\n  <message>a &amp; b</message>\n</Error>');
    const page = '<!doctype html><p>back <b>soon</b>\r\n<a href="https://evil.example/">here</a>';
    await console.answer(answerOf(page, 'text/html', 400));
    await console.waitForBody('<!doctype html><p>back <b>soon</b>\n<a href="https://evil.example/">here</a>');
    await console.answer({ status: 204, body: '' });
    await console.waitForText('The body is empty.');
    expect(await console.refused()).toEqual([]);
  });

  it('shows what is hidden in it, and makes nothing of markup', async () => {
    const console = await openConsole();
    await console.answer(
      answerOf(JSON.stringify({ a: 'x\u202ey\u200bz\u0000', b: '<img src=x onerror=alert(1)>' })),
    );
    await console.waitForBody('"a": "x\\u202ey\\u200bz\\u0000"');
    expect(await console.text()).toContain('<img src=x onerror=alert(1)>');
    // The viewer's own images are empty: they hold a place beside what is drawn for a hidden character.
    const brought = await console.page.evaluate(
      () =>
        document
          .querySelector('.viewer')
          ?.shadowRoot?.querySelectorAll('[src], [href], [onerror], a, script, style, link').length,
    );
    expect(brought).toBe(0);
    expect(await console.refused()).toEqual([]);
  });

  it('is searched as a whole from the keyboard, folded and unfolded; Tab leads on', async () => {
    const console = await openConsole();
    const { keyboard } = console.page;
    await console.answer(answerOf(LONG));
    await console.waitForBody('"first": 1.10');
    await bringToFront(console.page);
    await (await byRole(console.page, 'textbox', 'Body')).focus();
    await keyboard.down('Control');
    await keyboard.press('f');
    await keyboard.up('Control');
    await byRole(console.page, 'textbox', 'Find in the body');
    // Far below what is drawn, and in letters of another size.
    await keyboard.type('sym39');
    await console.response('11 found');
    await console.waitForBody('"symbol": "SYM39"');
    expect(await console.text()).not.toContain('"first"');
    await keyboard.press('Enter');
    await console.waitForBody('"symbol": "SYM390"');
    await keyboard.press('Escape');
    await console.press('Fold all');
    await console.waitForBody('{…},\n');
    await keyboard.press('Tab');
    expect(await console.page.evaluate(() => document.activeElement?.textContent)).toBe('Unfold all');
    await keyboard.press('Enter');
    await console.waitForBody('"symbol": ');
    await keyboard.press('Tab');
    expect(await console.page.evaluate(() => document.activeElement?.className)).toBe('viewer');
    await keyboard.press('Tab');
    expect(await console.page.evaluate(() => document.activeElement?.className)).not.toBe('viewer');
    expect(await console.refused()).toEqual([]);
  });

  it('of megabytes has its first screen soon, and all of it in a moment: searched to the end, copied and saved as it came', async () => {
    const { browser } = stage();
    const downloads = await catchDownloads(browser);
    onTestFinished(() => downloads.remove());
    const console = await openConsole();
    const row = '{"symbol":"AAPL","price":190.10,"id":12345678901234567890,"text":"one of many"}';
    const body = `{"start":0,"rows":[${`${row},`.repeat(5_000_000 / row.length)}{"symbol":"THE LAST"}]}`;
    const firstScreen = console.page.evaluate(async () => {
      const arrivedAt = new Promise<number>((resolve) =>
        chrome.storage.onChanged.addListener((changes) => {
          if ('last-body-sandbox' in changes) resolve(performance.now());
        }),
      );
      const shadow = () => document.querySelector('.viewer')?.shadowRoot;
      while (!shadow()?.textContent?.includes('"start"')) await new Promise(requestAnimationFrame);
      // On lines from the first moment on, though the rest is not here yet.
      const lines = shadow()?.querySelectorAll('.cm-line').length ?? 0;
      return { ms: performance.now() - (await arrivedAt), isOnLines: lines > 10 };
    });
    await console.answer(answerOf(body));
    // The bench measures; here only what a person would call broken is told.
    const { ms, isOnLines } = await firstScreen;
    expect(ms).toBeLessThan(3_000);
    expect(isOnLines).toBe(true);
    expect((await console.copy()) === body).toBe(true);
    await console.press('Find');
    await console.page.keyboard.type('the last');
    await console.response('1 found');
    await console.waitForBody('"symbol": "THE LAST"');
    await console.press('Save as file');
    await expect.poll(downloads.names).toEqual([expect.stringMatching(/^listAccounts-[\dT-]+\.json$/)]);
    const [name = ''] = await downloads.names();
    expect((await downloads.read(name)) === body).toBe(true);
  });

  it.each(['light', 'dark', 'forced'] as const)('is readable for everybody, %s', async (look) => {
    const { browser } = stage();
    const console = await openConsole();
    onTestFinished(() =>
      look === 'forced' ? forceColors(browser, console.page, false) : browser.setColorScheme(null),
    );
    await (look === 'forced' ? forceColors(browser, console.page, true) : browser.setColorScheme(look));
    await console.answer(answerOf(LONG));
    await console.waitForBody('"first": 1.10');
    await console.press('Find');
    await console.page.keyboard.type('sym1');
    await console.response('111 found');
    expect(await violations(console.page)).toEqual([]);
  });
});
