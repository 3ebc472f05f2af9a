import { afterEach, describe, expect, it } from 'vitest';
import { secretsOf } from '../stage/leaks/close-without-leaks.ts';
import type { PopupPage } from '../stage/pages/popup-page.ts';
import { trustEveryCertificate } from '../stage/trust.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

/** Serves both /oauth for all keys and the data of production: with Production there is one line to cut. */
const HOST = 'api.etrade.com';

const cutTheLine = () => stage().emulator.setLine(HOST, 'cut');
const mendTheLine = () => stage().emulator.setLine(HOST, 'up');

type Press = () => Promise<void>;

async function cutBefore(_path: string, press: Press) {
  cutTheLine();
  await press();
}

/** Cuts the line while a request is under way there: it was read, its answer is lost. */
async function cutDuring(path: string, press: Press) {
  const hold = stage().emulator.hold({ host: HOST, path });
  await press();
  await hold.arrived;
  cutTheLine();
}

async function expectCallsToWork(popup: PopupPage) {
  mendTheLine();
  await popup.send('List Accounts');
  await popup.response('200 OK');
  expect(await popup.status()).toMatch(/^Connected/);
}

async function expectConnectToWork(popup: PopupPage) {
  mendTheLine();
  await popup.press('Connect');
  await popup.waitForStatus('Waiting for your approval');
}

describe.each([
  ['before', cutBefore, 0],
  ['during', cutDuring, 1],
] as const)('a network that goes %s', (_when, goDown, arriving) => {
  it('the request for a request token', async () => {
    const { openPopup, signedRequests } = stage();
    const popup = await openPopup('Production');
    await goDown('/oauth/request_token', () => popup.press('Connect'));
    expect(await popup.waitForStatus('Failed')).toContain('could not be reached');
    expect(signedRequests()).toHaveLength(arriving);
    await expectConnectToWork(popup);
  });

  it('the exchange: whether the code is spent is not known', async () => {
    const { etrade, startConnecting, signedRequests } = stage();
    const popup = await startConnecting('Production');
    await etrade.logOn();
    await goDown('/oauth/access_token', etrade.accept);
    expect(await popup.waitForStatus('Failed')).toContain('nobody knows whether E*TRADE took the code');
    expect(signedRequests('/oauth/access_token')).toHaveLength(arriving);
    await expectConnectToWork(popup);
  });

  it('a call: the token stays', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect('Production');
    await goDown('/v1/accounts/list', () => popup.send('List Accounts'));
    await popup.response('could not be reached');
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests('/v1/accounts/list')).toHaveLength(arriving);
    await expectCallsToWork(popup);
  });

  it('a renew: the token stays', async () => {
    const { connect, signedRequests } = stage();
    const popup = await connect('Production');
    await goDown('/oauth/renew_access_token', () => popup.press('Renew'));
    await popup.waitForText('could not be reached');
    expect(await popup.status()).toMatch(/^Connected/);
    expect(signedRequests('/oauth/renew_access_token')).toHaveLength(arriving);
    await expectCallsToWork(popup);
  });

  it('a revoke: the token is forgotten, and said to be unconfirmed', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect('Production');
    await goDown('/oauth/revoke_access_token', () => popup.press('Disconnect'));
    expect(await popup.waitForStatus('Failed')).toContain('did not confirm that the token is revoked');
    const session = await popup.page.evaluate(async () =>
      JSON.stringify(await chrome.storage.session.get(null)),
    );
    for (const { text } of secretsOf(emulator).filter(({ text }) => text.length > 8)) {
      expect(session).not.toContain(text);
    }
    expect(signedRequests('/oauth/revoke_access_token')).toHaveLength(arriving);
    await expectConnectToWork(popup);
  });
});

describe('a connection that breaks and is there again', () => {
  it('is got over: two repeats of a call and of a renew, one of a revoke', async () => {
    const { emulator, connect, signedRequests } = stage();
    const popup = await connect('Production');
    const noncesAfterBreaks = async (path: string, breaks: number, act: () => Promise<unknown>) => {
      for (let broken = 0; broken < breaks; broken += 1) emulator.drop({ path }, 'beforeReading');
      await act();
      return new Set(signedRequests(path).map(({ oauth }) => oauth.oauth_nonce)).size;
    };
    const call = async () => {
      await popup.send('List Accounts');
      await popup.response('200 OK');
    };
    const renew = async () => {
      await popup.press('Renew');
      await popup.waitForText('Renewed');
    };
    const revoke = async () => {
      await popup.press('Disconnect');
      await popup.waitForText('Revoked at E*TRADE.');
    };
    expect(await noncesAfterBreaks('/v1/accounts/list', 2, call)).toBe(3);
    expect(await noncesAfterBreaks('/oauth/renew_access_token', 2, renew)).toBe(3);
    expect(await noncesAfterBreaks('/oauth/revoke_access_token', 1, revoke)).toBe(2);
  });
});

describe('a certificate that is not trusted', () => {
  const setTrust = async (isTrusted: boolean) => {
    await trustEveryCertificate(stage().browser, isTrusted);
    stage().emulator.setLine(HOST, isTrusted ? 'up' : 'stranger');
  };
  afterEach(() => setTrust(true));

  it('lets no request out, and is told without a word of the browser', async () => {
    const { openPopup, connect, signedRequests } = stage();
    await setTrust(false);
    const early = await openPopup('Production');
    await early.press('Connect');
    expect(await early.waitForStatus('Failed')).toContain('could not be reached securely');
    expect(signedRequests()).toEqual([]);
    await setTrust(true);
    const popup = await connect('Production');
    await setTrust(false);
    await popup.send('List Accounts');
    expect(await popup.response('could not be reached securely')).not.toMatch(/cert|ssl|tls|err_/i);
    expect(signedRequests('/v1/accounts/list')).toEqual([]);
    await setTrust(true);
    await expectCallsToWork(popup);
  });
});
