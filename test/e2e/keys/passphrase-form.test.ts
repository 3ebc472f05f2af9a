import { describe, expect, it, onTestFinished } from 'vitest';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { PASSPHRASE, usePassphraseStage } from '../stage/use-passphrase-stage.ts';

const { stage, lockedPopup, stored } = usePassphraseStage();

const ANOTHER = 'five other invented words here';

describe('a new passphrase', () => {
  it.each([
    ['is short', 'too short', 'too short', 'at least 10 characters'],
    ['was mistyped', PASSPHRASE, `${PASSPHRASE}r`, 'The two passphrases differ'],
  ])('is refused where it %s, and nothing is stored', async (_name, first, second, told) => {
    const { emulator, openOptions } = stage();
    const options = await openOptions();
    const read = () => options.page.evaluate(() => chrome.storage.local.get('keys-production'));
    const before = await read();
    await options.chooseKeep('Production', 'Passphrase');
    await options.typeKeys('Production', emulator.keys.production);
    await options.typeNewPassphrase('Production', first, second);
    await options.press('Production', 'Save');
    await options.waitForText('Production', told);
    expect(await read()).toEqual(before);
  });

  it('is asked for in password fields, with a hint and a warning', async () => {
    const options = await stage().openOptions();
    await options.chooseKeep('Production', 'Passphrase');
    await options.typeIn('Production', 'Passphrase', 'short');
    await options.waitForText('Production', 'Too short: 5 more.');
    await options.waitForText('Production', 'no way to get a forgotten passphrase back');
    const types = await options.page.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('form:has(.keep) input')].map((each) => each.type),
    );
    expect(new Set(types)).toEqual(new Set(['password', 'radio']));
  });

  it('takes the place of the old one, and the token that is there moves along', async () => {
    const { connect, openOptions } = stage();
    const popup = await connect();
    const options = await openOptions();
    await options.press('Sandbox', 'Change passphrase');
    await options.typeNewPassphrase('Sandbox', ANOTHER);
    await options.press('Sandbox', 'Save');
    await options.waitForText('Sandbox', 'Saved');
    await bringToFront(popup.page);
    await popup.press('Lock');
    await popup.waitForStatus('Locked');
    await popup.unlock(PASSPHRASE);
    await popup.waitForText('This passphrase does not open the keys.');
    await popup.unlock(ANOTHER);
    await popup.waitForStatus('Connected');
  });

  it('that comes while a token is there seals that token', async () => {
    const { emulator, connect, openOptions, openPopup } = stage();
    const popup = await connect('Production');
    const options = await openOptions();
    await options.saveKeysWithPassphrase('Production', emulator.keys.production, ANOTHER);
    await bringToFront(popup.page);
    expect(await popup.status()).toMatch(/^Connected/);
    await popup.press('Lock');
    await popup.waitForStatus('Locked');
    await popup.unlock(ANOTHER);
    await popup.waitForStatus('Connected');
    await bringToFront(options.page);
    await options.saveKeys('Production', emulator.keys.production);
    expect(await stored(await openPopup(), 'local')).not.toContain('sealed-token-production');
  });
});

describe('a locked profile in the options', () => {
  it('shows no keys until it is unlocked there', async () => {
    await lockedPopup();
    const options = await stage().openOptions();
    expect(await options.waitForText('Sandbox', 'Unlock')).not.toContain('Consumer key');
    await options.typeIn('Sandbox', 'Passphrase', PASSPHRASE);
    await options.press('Sandbox', 'Unlock');
    expect(await options.waitForText('Sandbox', 'Check keys')).toContain('Consumer key');
    expect(await options.chosenKeep('Sandbox')).toBe('Passphrase');
  });
});

describe('on a slow computer', () => {
  it('unlocking says what it does, takes no second press and comes to its end', async () => {
    const popup = await lockedPopup();
    await popup.page.evaluate(() => {
      const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
      const slow = Promise.withResolvers<void>();
      const seen = { derivations: 0, goOn: slow.resolve };
      Object.assign(window, { seen });
      crypto.subtle.deriveBits = async (...parameters) => {
        seen.derivations += 1;
        await slow.promise;
        return derive(...parameters);
      };
    });
    await popup.unlock(PASSPHRASE);
    await popup.waitForText('Deriving the key…');
    await expect.poll(() => popup.page.evaluate('seen.derivations')).toBe(1);
    await popup.pressAnyway('Unlock');
    expect(await popup.isOff('Unlock')).toBe(true);
    expect(await popup.status()).toMatch(/^Locked/);
    expect(await popup.page.evaluate('seen.goOn(), seen.derivations')).toBe(1);
    await popup.waitForStatus('Connected');
  });
});

describe.each(['light', 'dark'] as const)('for everybody, %s', (scheme) => {
  it('the forms have no accessibility violation', async () => {
    const { browser, openOptions } = stage();
    onTestFinished(() => browser.setColorScheme(null));
    await browser.setColorScheme(scheme);
    const popup = await lockedPopup();
    expect(await violations(popup.page)).toEqual([]);
    await popup.unlock('a wrong one');
    await popup.waitForText('does not open the keys');
    await popup.press('Forgot the passphrase?');
    expect(await violations(popup.page)).toEqual([]);
    const options = await openOptions();
    await options.chooseKeep('Production', 'Passphrase');
    await options.typeIn('Production', 'Passphrase', 'short');
    expect(await violations(options.page)).toEqual([]);
  });
});

describe('by keyboard alone', () => {
  it('the field is reached at once, and Enter unlocks', async () => {
    const popup = await lockedPopup();
    await bringToFront(popup.page);
    await expect
      .poll(() => popup.page.evaluate(() => (document.activeElement as HTMLInputElement).type))
      .toBe('password');
    await popup.page.keyboard.type(PASSPHRASE);
    await popup.page.keyboard.press('Enter');
    await popup.waitForStatus('Connected');
    // The keyboard's place goes to the new state, and to none of its buttons.
    expect(await popup.page.evaluate(() => document.activeElement?.textContent)).toBe('Connected');
  });
});
