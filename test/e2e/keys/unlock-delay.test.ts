import { describe, expect, it } from 'vitest';
import { byRole } from '../stage/browsers/by-role.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import type { PopupPage } from '../stage/pages/popup-page.ts';
import { attemptsItem, PASSPHRASE, usePassphraseStage } from '../stage/use-passphrase-stage.ts';

const { stage, lockedPopup, stored, attempts, writeAttempts, untilNextTry } = usePassphraseStage();

/** From now on. A passphrase is tried by a derivation, which takes the better part of a second. */
async function countDerivations({ page }: PopupPage): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
    const counted = { derivations: 0 };
    Object.assign(window, { counted });
    crypto.subtle.deriveBits = (...parameters) => {
      counted.derivations += 1;
      return derive(...parameters);
    };
  });
  return () => page.evaluate('counted.derivations') as Promise<number>;
}

/** A press has come to its end: to a try that is over, or to nothing. */
const untilIdle = ({ page }: PopupPage) =>
  waitUntil(
    () =>
      page.evaluate(async () => {
        await chrome.runtime.sendMessage({ type: 'settle' });
        return !document.body.innerText.includes('Deriving the key');
      }),
    { what: 'the form to be idle' },
  );

describe('a passphrase', () => {
  it('that is right is not tried either before the delay is over', async () => {
    const { emulator, browser, openPopup } = stage();
    const first = await lockedPopup();
    // As nine wrong ones leave it.
    await writeAttempts(first, { failures: 9, notBefore: emulator.clock.now() + 64_000 });
    await first.page.close();
    await browser.killBackground();
    const popup = await openPopup();
    await popup.waitForText(/The next try is in [1-6]\d s\./);
    const derivations = await countDerivations(popup);
    await popup.unlock(PASSPHRASE);
    expect(await popup.isOff('Unlock')).toBe(true);
    await untilIdle(popup);
    expect(await derivations()).toBe(0);
    expect(await stored(popup, 'session')).not.toContain('unlocked');
    await writeAttempts(popup, { failures: 9, notBefore: 0 });
    await untilNextTry(popup);
    await popup.press('Unlock');
    await popup.waitForStatus('Connected');
  });

  it('is not tried either where the page cannot know of the delay yet', async () => {
    const { emulator } = stage();
    const popup = await lockedPopup();
    const derivations = await countDerivations(popup);
    await popup.typeIn('Passphrase', PASSPHRASE);
    const form = await byRole(popup.page, 'form', 'Unlock Sandbox');
    const noted = { failures: 9, notBefore: emulator.clock.now() + 64_000 };
    // Pressed before the news of what another page has noted meanwhile can be drawn.
    await form.evaluate(async (element, items) => {
      const writing = chrome.storage.local.set(items);
      (element as HTMLFormElement).requestSubmit();
      await writing;
    }, attemptsItem(noted));
    await popup.waitForText(/The next try is in [1-6]\d s\./);
    await untilIdle(popup);
    expect(await derivations()).toBe(0);
    expect(await attempts(popup)).toEqual(noted);
    expect(await stored(popup, 'session')).not.toContain('unlocked');
  });

  it('is tried by one page at a time, and the other one waits for the delay', async () => {
    const { openPopup } = stage();
    const popups = [await lockedPopup(), await openPopup()];
    const [popup] = popups as [PopupPage];
    await writeAttempts(popup, { failures: 9, notBefore: 0 });
    const counts = await Promise.all(popups.map(countDerivations));
    for (const each of popups) await each.typeIn('Passphrase', 'a wrong one');
    const forms = await Promise.all(popups.map(({ page }) => byRole(page, 'form', 'Unlock Sandbox')));
    await Promise.all(
      forms.map((form) => form.evaluate((element) => (element as HTMLFormElement).requestSubmit())),
    );
    await popup.waitForText('The next try is in');
    await Promise.all(popups.map(untilIdle));
    const derived = await Promise.all(counts.map((count) => count()));
    expect(derived.sort()).toEqual([0, 1]);
    expect((await attempts(popup)).failures).toBe(10);
  });
});
