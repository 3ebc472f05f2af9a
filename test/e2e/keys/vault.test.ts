import { describe, expect, it } from 'vitest';
import { PASSPHRASE, usePassphraseStage } from '../stage/use-passphrase-stage.ts';

const { stage, restart, lockedPopup, stored, attempts, untilNextTry } = usePassphraseStage();

const REFUSED = 'This passphrase does not open the keys.';

describe('a passphrase', () => {
  it('keeps keys and token off the disk, and brings the token back after a restart without a login', async () => {
    const { emulator, secrets, signedRequests } = stage();
    const popup = await lockedPopup();
    expect(await popup.status()).toContain("get today's token back");
    const disk = await stored(popup, 'local');
    const { key, secret } = emulator.keys.sandbox;
    for (const text of [key, secret, PASSPHRASE, ...secrets()]) {
      expect(disk).not.toContain(text);
    }
    expect(await stored(popup, 'session')).not.toMatch(/accessToken|unlocked/);
    await popup.unlock(PASSPHRASE);
    await popup.waitForStatus('Connected');
    await popup.send('List Accounts');
    await popup.response('200 OK');
    const paths = signedRequests().map(({ path }) => path.split('/').at(-1));
    expect(paths).toEqual(['request_token', 'access_token', 'list']);
    expect(await stored(popup, 'session')).not.toContain(PASSPHRASE);
  });

  it('that is wrong is refused alike each time, and trying gets slower whatever is restarted', async () => {
    const { browser, openPopup } = stage();
    const popup = await lockedPopup();
    for (let failures = 1; failures <= 5; failures += 1) {
      await untilNextTry(popup);
      await popup.unlock(`wrong number ${failures}`);
      await expect.poll(async () => (await attempts(popup)).failures).toBe(failures);
      await popup.waitForText(REFUSED);
    }
    await popup.waitForText(/The next try is in [1-4] s\./);
    const before = await attempts(popup);
    await popup.page.close();
    await browser.killBackground();
    const later = await openPopup();
    expect(await attempts(later)).toEqual(before);
    await untilNextTry(later);
    await later.unlock(PASSPHRASE);
    await later.waitForStatus('Connected');
    expect(await stored(later, 'local')).not.toContain('unlock-attempts');
  });

  it('finishes after a restart the revoking that was cut off', async () => {
    const { emulator, connect, openPopup, signedRequests } = stage();
    const first = await connect();
    const hold = emulator.hold({ path: '/oauth/revoke_access_token' });
    await first.press('Disconnect');
    await hold.arrived;
    await restart(first);
    hold.release();
    const popup = await openPopup();
    await popup.waitForStatus('Locked');
    await popup.unlock(PASSPHRASE);
    await popup.waitForStatus('Not connected');
    await expect.poll(() => signedRequests('/oauth/revoke_access_token').length).toBe(2);
    await expect.poll(() => stored(popup, 'local')).not.toContain('sealed-token');
    expect(await popup.hasButton('Connect')).toBe(true);
  });

  it('that is forgotten is reset after the name was typed, and not before', async () => {
    const { openPopup } = stage();
    const popup = await lockedPopup();
    const before = JSON.parse(await stored(popup, 'local'));
    await popup.press('Forgot the passphrase?');
    await popup.pressAnyway('Reset');
    await popup.typeIn('Type Sandbox to confirm', 'Production');
    await popup.pressAnyway('Reset');
    expect(JSON.parse(await stored(popup, 'local'))).toEqual(before);
    await popup.typeIn('Type Sandbox to confirm', 'Sandbox');
    await popup.press('Reset');
    await popup.waitForStatus('Not connected');
    expect(await popup.hasButton('Add your keys')).toBe(true);
    await popup.waitForText('A token of this profile may still work at E*TRADE until midnight');
    const gone = ['keys-sandbox', 'sealed-token-sandbox', 'session-note-sandbox', 'login-endings-sandbox'];
    const rest = Object.fromEntries(Object.entries(before).filter(([key]) => !gone.includes(key)));
    const left = async () => {
      const { 'unrevoked-sandbox': _, ...others } = JSON.parse(await stored(popup, 'local'));
      return others;
    };
    await expect.poll(left).toEqual(rest);
    expect(await (await openPopup('Production')).hasButton('Connect')).toBe(true);
  });
});

describe('a vault that was tampered with', () => {
  it.each<[string, Record<string, unknown>]>([
    ['one iteration', { iterations: 1 }],
    ['one iteration less than the least', { iterations: 599_999 }],
    ['a milliard iterations', { iterations: 1e9 }],
    ['a salt that is cut', { salt: btoa('x'.repeat(31)) }],
    ['another function', { name: 'PBKDF2-SHA1' }],
  ])('refuses %s like a wrong passphrase, within a second', async (_name, change) => {
    const popup = await lockedPopup();
    await popup.page.evaluate(async (changed) => {
      const stored = await chrome.storage.local.get('keys-sandbox');
      const record = stored['keys-sandbox'] as { value: { kdf: object } };
      Object.assign(record.value.kdf, changed);
      await chrome.storage.local.set({ 'keys-sandbox': record });
    }, change);
    await popup.typeIn('Passphrase', PASSPHRASE);
    expect(await popup.timeFrom('Unlock', REFUSED)).toBeLessThan(1_000);
    expect(await popup.status()).toMatch(/^Locked/);
  });
});
