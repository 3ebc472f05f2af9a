import { describe, expect, it, onTestFinished } from 'vitest';
import type { PopupPage } from './pages/popup-page.ts';
import { useStage } from './use-stage.ts';

const stage = useStage();

const USABLE_WITHIN_MS = 2_000;
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
  'revokes its token': (popup: PopupPage) =>
    leaveUnderWay('/oauth/revoke_access_token', () => popup.press('Disconnect')),
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

const LOST = 'held in memory only';
const ONE_CLICK = 'One click opens E*TRADE';

describe('a browser that is killed', () => {
  it.each([
    ['is connected', LOST, 'asks for a request token'],
    ['renews its token', LOST, 'waits for the person'],
    ['waits for a call', LOST, 'exchanges the code'],
    ['revokes its token', ONE_CLICK, 'waits for the person'],
  ] as const)(
    'while one profile %s (it says "%s") and the other %s: both connect again, once',
    async (busy, told, login) => {
      const { emulator, etrade, connect, startConnecting, openPopupToUse, openPopup, signedRequests } =
        stage();
      const { killAndRelaunch } = stage();
      await WITH_TOKEN[busy](await connect('Sandbox'));
      await IN_LOGIN[login]();
      const sentBefore = signedRequests().length;
      await killAndRelaunch();

      const { popup, tookMs } = await openPopupToUse('Not connected', 'Connect');
      expect(tookMs).toBeLessThan(USABLE_WITHIN_MS);
      await popup.waitForText('PRODUCTION');
      await popup.waitForText(ONE_CLICK);
      await (await openPopup('Sandbox')).waitForText(told);

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
    },
  );

  it('right after it said that keys are saved: they are there, and can be read', async () => {
    const { openOptions, killAndRelaunch, saveKeys, signedRequests } = stage();
    onTestFinished(saveKeys);
    const options = await openOptions();
    await options.saveKeys('Production', INVENTED);
    await killAndRelaunch();

    const later = await openOptions();
    expect(await later.chosenKeep('Production')).toBe('This device');
    await later.press('Production', 'Check keys');
    await later.waitForText('Production', 'does not accept this consumer key');
    expect(signedRequests().map(({ oauth }) => oauth.oauth_consumer_key)).toEqual([INVENTED.key]);
  });
});
