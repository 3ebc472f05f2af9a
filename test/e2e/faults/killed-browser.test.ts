import { describe, expect, it, onTestFinished } from 'vitest';
import type { PopupPage } from '../stage/pages/popup-page.ts';
import { USABLE_WITHIN_MS } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

// It is killed.
const stage = useStage({ ownBrowser: true });

const INVENTED = { key: 'b7b7b7b700000000000000000000000d', secret: 'd'.repeat(64) };

/** Holds the answer of the next request to this path, has it sent, and waits until it is under way. */
async function leaveUnderWay(path: string, send: () => Promise<unknown>) {
  const { arrived } = stage().emulator.hold({ path });
  await send();
  await arrived;
}

/** What the token of one profile is busy with. */
const WITH_TOKEN = {
  'is connected': async () => undefined,
  'renews its token': (popup: PopupPage) =>
    leaveUnderWay('/oauth/renew_access_token', () => popup.press('Renew')),
  'waits for a call': (popup: PopupPage) =>
    leaveUnderWay('/v1/accounts/list', () => popup.send('List Accounts')),
};

/** How far the login of the other profile has come; E*TRADE knows the person already. */
const IN_LOGIN = {
  'asks for a request token': async () => {
    const popup = await stage().openPopup('Production');
    await leaveUnderWay('/oauth/request_token', () => popup.press('Connect'));
  },
  'waits for the person': async () => {
    await stage().startConnecting('Production');
    await stage().etrade.agreement();
  },
  'exchanges the code': async () => {
    const { startConnecting, etrade } = stage();
    await startConnecting('Production');
    await leaveUnderWay('/oauth/access_token', etrade.accept);
  },
};

describe('a browser that is killed', () => {
  it.each([
    ['is connected', 'asks for a request token'],
    ['renews its token', 'waits for the person'],
    ['waits for a call', 'exchanges the code'],
  ] as const)('while one profile %s and another %s: both connect again, once', async (busy, login) => {
    const { emulator, connect, startConnecting, etrade, openPopup, killAndRelaunch, signedRequests } =
      stage();
    await WITH_TOKEN[busy](await connect('Sandbox'));
    await IN_LOGIN[login]();
    const sentBefore = signedRequests().length;
    await killAndRelaunch();

    expect(await usableAgain('PRODUCTION')).toContain('restarted during the login');
    await (await openPopup('Sandbox')).waitForText('held in memory only');

    await connect('Sandbox');
    const production = await startConnecting('Production');
    await etrade.accept();
    await production.waitForStatus('Connected');
    const sent = signedRequests().slice(sentBefore);
    expect(sent.map(({ path, status }) => `${path.split('/').at(-1)} ${status}`)).toEqual([
      'request_token 200',
      'access_token 200',
      'request_token 200',
      'access_token 200',
    ]);
    expect(sent.map(({ oauth }) => oauth.oauth_consumer_key)).toEqual(
      [emulator.keys.sandbox, emulator.keys.production].flatMap(({ key }) => [key, key]),
    );
  });

  it('while a token is revoked, right after keys were said to be saved: the keys can be read', async () => {
    const { openOptions, connect, killAndRelaunch, saveKeys, signedRequests } = stage();
    onTestFinished(saveKeys);
    const popup = await connect('Sandbox');
    const options = await openOptions();
    await leaveUnderWay('/oauth/revoke_access_token', () => popup.press('Disconnect'));
    await options.saveKeys('Production', INVENTED);
    const sentBefore = signedRequests().length;
    await killAndRelaunch();

    expect(await usableAgain('SANDBOX')).toContain('restarted while the token was being revoked');
    const later = await openOptions();
    expect(await later.chosenKeep('Production')).toBe('This device');
    await later.press('Production', 'Check keys');
    await later.waitForText('Production', 'does not accept this consumer key');
    await connect('Sandbox');
    expect(signedRequests().slice(sentBefore)[0]?.oauth.oauth_consumer_key).toBe(INVENTED.key);
  });
});

/** What the popup says when it is opened first, in time, and not connected. */
async function usableAgain(environment: string): Promise<string> {
  const { popup, tookMs } = await stage().openPopupToUse('Not connected', 'Connect');
  expect(tookMs).toBeLessThan(USABLE_WITHIN_MS);
  await popup.waitForText(environment);
  return popup.status();
}
