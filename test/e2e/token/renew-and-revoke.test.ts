import { describe, expect, it } from 'vitest';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import type { PopupPage } from '../stage/pages/popup-page.ts';
import { TOKEN_EXPIRED, TOKEN_REJECTED } from '../stage/token-rejected.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();

const LIST = '/v1/accounts/list';
const RENEW = '/oauth/renew_access_token';
const REVOKE = '/oauth/revoke_access_token';
const HOUR_MS = 60 * 60_000;

const pathsSeen = () =>
  stage()
    .signedRequests()
    .map(({ path }) => path);

/** Resolves when a command waits for the token, which another one has. */
const somebodyWaits = ({ page }: PopupPage) =>
  waitUntil(() => page.evaluate(async () => (await navigator.locks.query()).pending?.length), {
    what: 'a command that waits for another to end',
  });

/** Holds back the answer to one request while another begins, and tells what E*TRADE had seen by then. */
async function race(
  popup: PopupPage,
  heldPath: string,
  first: () => Promise<void>,
  second: () => Promise<void>,
) {
  const { emulator } = stage();
  emulator.journal.length = 0;
  const hold = emulator.hold({ path: heldPath });
  await first();
  await hold.arrived;
  await second();
  await somebodyWaits(popup);
  const seenMeanwhile = pathsSeen();
  hold.release();
  return seenMeanwhile;
}

describe('a renew', () => {
  it('waits for a call that is out, and a call for a renew', async () => {
    const popup = await stage().connect();
    const call = () => popup.send('List Accounts');
    const renew = () => popup.press('Renew');
    expect(await race(popup, LIST, call, renew)).toEqual([LIST]);
    await popup.waitForText('Renewed');
    await popup.response('200 OK');
    expect(pathsSeen()).toEqual([LIST, RENEW]);

    await popup.send('List Alerts');
    await popup.response('AlertsResponse');
    expect(await race(popup, RENEW, renew, call)).toEqual([RENEW]);
    await popup.response('AccountListResponse');
    expect(pathsSeen()).toEqual([RENEW, LIST]);
    expect(await popup.status()).toMatch(/^Connected/);
  });

  it('that works while the call after it is refused: the token is dropped', async () => {
    const { emulator, connect } = stage();
    // In production both requests go to one host, whose time the first answer teaches.
    const popup = await connect('Production');
    emulator.journal.length = 0;
    emulator.clock.shift(2 * HOUR_MS + 60_000);
    emulator.answer({ path: LIST }, TOKEN_REJECTED, Infinity);
    await popup.send('List Accounts');
    expect(await popup.waitForStatus('Failed')).toContain('no longer accepts this token');
    // The last one confirms what the one before it was told.
    expect(pathsSeen()).toEqual([LIST, RENEW, LIST, LIST]);
    expect(stage().signedRequests(RENEW)[0]?.status).toBe(200);
    expect(await popup.hasButton('Connect')).toBe(true);
  });
});

describe('a revoke', () => {
  it('waits for a call that is out, whose answer is not kept', async () => {
    const { emulator, connect, openPopup } = stage();
    const popup = await connect();
    const kept = () =>
      popup.page.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
    await popup.send('List Accounts');
    await popup.response('200 OK');
    expect(await kept()).toContain('FakeAccountKey');
    const seen = await race(
      popup,
      LIST,
      () => popup.send('List Accounts'),
      () => popup.press('Disconnect'),
    );
    expect(seen).toEqual([LIST]);
    await popup.waitForText('Revoked at E*TRADE.');
    expect(pathsSeen()).toEqual([LIST, REVOKE]);
    expect(await kept()).not.toContain('FakeAccountKey');
    expect(emulator.journal.at(-1)?.outcome).toBe('Revoked Access Token');
    expect(await (await openPopup()).status()).toMatch(/^Not connected/);
  });

  it('of a token that sleeps is not said to be done by that word: it is woken, and revoked', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    emulator.journal.length = 0;
    emulator.answer({ path: REVOKE }, TOKEN_EXPIRED);
    await popup.press('Disconnect');
    await popup.waitForText('Revoked at E*TRADE.');
    expect(pathsSeen()).toEqual([REVOKE, RENEW, REVOKE]);
    expect(emulator.journal.at(-1)?.outcome).toBe('Revoked Access Token');
  });

  it('of a token that E*TRADE refuses whatever is asked says that, and not that it was revoked', async () => {
    const { emulator, connect } = stage();
    const popup = await connect();
    for (const path of [REVOKE, RENEW, LIST]) emulator.answer({ path }, TOKEN_REJECTED, Infinity);
    await popup.press('Disconnect');
    await popup.waitForText('does not accept this token any more');
    expect(await popup.page.evaluate(() => document.body.innerText)).not.toContain('Revoked at');
    expect(await popup.status()).toMatch(/^Not connected/);
  });

  it('waits for a renew that is out, which changes nothing any more', async () => {
    const { connect, openPopup } = stage();
    const popup = await connect();
    const other = await openPopup();
    const seen = await race(
      popup,
      RENEW,
      () => popup.press('Renew'),
      () => other.press('Disconnect'),
    );
    expect(seen).toEqual([RENEW]);
    await other.waitForText('Revoked at E*TRADE.');
    expect(pathsSeen()).toEqual([RENEW, REVOKE]);
    await popup.waitForStatus('Not connected');
  });
});
