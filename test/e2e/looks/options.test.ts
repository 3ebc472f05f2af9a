import { describe, expect, it } from 'vitest';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage({ withKeys: false });

const INVENTED = { key: '5a5a5a5a00000000000000000000000f', secret: 'f'.repeat(64) };

describe('the options page', () => {
  it('has a group for each profile, and says where a person without keys begins', async () => {
    const { openPopup, openOptions } = stage();
    const popup = await openPopup();
    expect(await popup.status()).toContain('You need a consumer key');
    expect(await popup.hasButton('Add your keys')).toBe(true);
    const options = await openOptions();
    await options.waitForText('Sandbox', 'Check keys');
    await options.waitForText('Production', 'Check keys');
  });

  it('proposes a passphrase for production, and this device for the sandbox', async () => {
    const options = await stage().openOptions();
    expect(await options.chosenKeep('Production')).toBe('Passphrase');
    expect(await options.chosenKeep('Sandbox')).toBe('This device');
  });

  it('checks a good pair with a real request', async () => {
    const { emulator, openOptions, signedRequests } = stage();
    const options = await openOptions();
    await options.typeKeys('Sandbox', emulator.keys.sandbox);
    await options.press('Sandbox', 'Check keys');
    expect(await options.waitForText('Sandbox', 'E*TRADE accepts this pair')).toMatch(/\(\d+ ms\)/);
    expect(signedRequests('/oauth/request_token')).toHaveLength(1);
  });

  it('says that the secret does not belong to the key', async () => {
    const { emulator, openOptions } = stage();
    const options = await openOptions();
    await options.typeKeys('Sandbox', { key: emulator.keys.sandbox.key, secret: INVENTED.secret });
    await options.press('Sandbox', 'Check keys');
    await options.waitForText('Sandbox', 'the consumer secret does not belong to this key');
  });

  it('leaves a good pair as it is while another one is checked and refused', async () => {
    const { emulator, openOptions, connect } = stage();
    const options = await openOptions();
    await options.saveKeys('Sandbox', emulator.keys.sandbox);
    await options.typeIn('Sandbox', 'Consumer secret', INVENTED.secret);
    await options.waitForText('Sandbox', 'Not saved yet');
    await options.press('Sandbox', 'Check keys');
    await options.waitForText('Sandbox', 'Nothing was saved');
    expect(await options.typedIn('Sandbox', 'Consumer secret')).toBe(INVENTED.secret);
    const session = await options.page.evaluate(async () =>
      Object.keys(await chrome.storage.session.get(null)),
    );
    expect(session).not.toContain('candidate-keys-sandbox');
    await connect();
  });

  it('says that the key is not known', async () => {
    const options = await stage().openOptions();
    await options.chooseKeep('Production', 'This device');
    await options.typeKeys('Production', INVENTED);
    await options.press('Production', 'Check keys');
    await options.waitForText('Production', 'does not accept this consumer key');
  });

  it.each([
    ['a blank', { key: '5a5a 5a5a5a5a', secret: INVENTED.secret }, 'consumer key holds a blank'],
    ['an unseen character', { key: '5a5a5a5a\u200b5a5a', secret: INVENTED.secret }, 'invisible character'],
    ['a web address', { key: 'https://developer.etrade.com', secret: INVENTED.secret }, 'web address'],
    ['a placeholder', { key: 'PLEASE_ENTER_CONSUMER_KEY_HERE', secret: INVENTED.secret }, 'placeholder'],
    ['the key in place of the secret', { key: INVENTED.key, secret: `${INVENTED.key},` }, 'once more'],
    ['too little', { key: INVENTED.key, secret: 'abc' }, 'consumer secret is too short'],
  ])('refuses %s and sends nothing', async (_name, keys, told) => {
    const { openOptions, signedRequests } = stage();
    const options = await openOptions();
    await options.typeKeys('Sandbox', keys);
    await options.press('Sandbox', 'Check keys');
    await options.waitForText('Sandbox', told);
    expect(signedRequests()).toEqual([]);
  });

  it('keeps keys on this device sealed: no secret lies in the open', async () => {
    const { emulator, openOptions } = stage();
    const options = await openOptions();
    await options.saveKeys('Sandbox', emulator.keys.sandbox);
    const local = await options.page.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get(null)),
    );
    expect(local).toContain('sealed');
    expect(local).not.toContain(emulator.keys.sandbox.secret);
    expect(local).not.toContain(emulator.keys.sandbox.key);
  });

  it('keeps keys until the browser closes in memory only, and knows when they are gone', async () => {
    const { emulator, openOptions, openPopup, reset } = stage();
    const options = await openOptions();
    await options.saveKeys('Sandbox', emulator.keys.sandbox, 'Until the browser closes');
    const local = await options.page.evaluate(async () =>
      JSON.stringify(await chrome.storage.local.get(null)),
    );
    expect(JSON.parse(local)['keys-sandbox'].value).toEqual({ keep: 'session' });
    expect(local).not.toContain(emulator.keys.sandbox.secret);
    expect(await (await openPopup()).hasButton('Connect')).toBe(true);
    await reset();
    expect(await (await openPopup()).hasButton('Add your keys')).toBe(true);
    // The keys are gone, the person's choice is not.
    expect(await (await openOptions()).chosenKeep('Sandbox')).toBe('Until the browser closes');
  });

  it('asks before it ends what stands on the keys, then revokes it', async () => {
    const { emulator, openOptions, connect, signedRequests } = stage();
    const options = await openOptions();
    await options.saveKeys('Sandbox', emulator.keys.sandbox);
    const popup = await connect();
    await bringToFront(options.page);
    await options.typeKeys('Sandbox', INVENTED);
    await options.doublePress('Sandbox', 'Save');
    await options.waitForText(
      'Sandbox',
      'Sandbox has a token that is still good. Changing its keys revokes it.',
    );
    expect(await popup.statusAfterAll()).toMatch(/^Connected/);
    await options.press('Sandbox', 'Keep');
    await options.doublePress('Sandbox', 'Remove keys');
    await options.waitForText('Sandbox', 'Removing its keys revokes it.');
    expect(await popup.statusAfterAll()).toMatch(/^Connected/);
    await options.press('Sandbox', 'Keep');
    expect(signedRequests('/oauth/revoke_access_token')).toEqual([]);
    await options.press('Sandbox', 'Save');
    await options.waitForText('Sandbox', 'Changing its keys revokes it.');
    // What is confirmed is what was asked about: other keys are another question.
    await options.typeIn('Sandbox', 'Consumer secret', 'e'.repeat(64));
    expect(await options.waitForText('Sandbox', 'Not saved yet')).not.toContain('revokes it');
    await options.press('Sandbox', 'Save');
    await options.press('Sandbox', 'Change and revoke');
    await options.waitForText('Sandbox', '✓ Saved');
    await popup.waitForStatus('Not connected');
    expect(signedRequests('/oauth/revoke_access_token').map(({ status }) => status)).toEqual([200]);
  });

  it('finds what was typed again, in this browser session, until it is saved or the profile is locked', async () => {
    const { openOptions } = stage();
    const first = await openOptions();
    await first.typeKeys('Sandbox', INVENTED);
    const isKept = (secret: string) =>
      first.page.evaluate(
        async (text) => JSON.stringify(await chrome.storage.session.get('keys-draft-sandbox')).includes(text),
        secret,
      );
    await waitUntil(() => isKept(INVENTED.secret), { what: 'the draft to be stored' });
    await first.page.close();
    const options = await openOptions();
    expect(await options.typedIn('Sandbox', 'Consumer key')).toBe(INVENTED.key);
    expect(await options.typedIn('Sandbox', 'Consumer secret')).toBe(INVENTED.secret);
    await options.press('Sandbox', 'Save');
    await options.waitForText('Sandbox', '✓ Saved');
    expect(await options.typedIn('Sandbox', 'Consumer secret')).toBe('');
    const session = await options.page.evaluate(() => chrome.storage.session.get(null));
    expect(JSON.stringify(session)).not.toContain(INVENTED.secret);
  });

  it('removes keys', async () => {
    const { emulator, openOptions, openPopup } = stage();
    const options = await openOptions();
    await options.saveKeys('Sandbox', emulator.keys.sandbox);
    await options.press('Sandbox', 'Remove keys');
    await options.press('Sandbox', 'Remove');
    await options.waitForText('Sandbox', '✓ Removed');
    const local = await options.page.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
    expect(local).not.toContain('keys-sandbox');
    expect(await (await openPopup()).hasButton('Add your keys')).toBe(true);
  });

  it('refuses to check keys while a login is under way with them', async () => {
    const { emulator, openOptions, startConnecting } = stage();
    const options = await openOptions();
    await options.saveKeys('Sandbox', emulator.keys.sandbox);
    await startConnecting();
    await bringToFront(options.page);
    await options.press('Sandbox', 'Check keys');
    await options.waitForText('Sandbox', 'A login is under way');
  });
});
