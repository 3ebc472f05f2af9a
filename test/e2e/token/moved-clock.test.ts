import { describe, expect, it } from 'vitest';
import { canMoveClock } from '../stage/browsers/movable-clock.ts';
import type { PopupPage } from '../stage/pages/popup-page.ts';
import { PROFILES, type ProfileLabel, USABLE_WITHIN_MS } from '../stage/stage.ts';
import { useStage } from '../stage/use-stage.ts';

const HOUR_MS = 60 * 60_000;

/** An ordinary day in New York, in its winter: five hours behind Greenwich. */
const EVENING = '2027-01-14T21:30:00-05:00';
const MIDNIGHT = '2027-01-15T00:00:00-05:00';

describe.runIf(canMoveClock)('a clock that moves while the browser runs, in Kathmandu', () => {
  const stage = useStage({ env: { TZ: 'Asia/Kathmandu' } });

  /** Browser and E*TRADE alike. */
  const passTimeTo = (moment: string) => {
    const { passTime, emulator } = stage();
    passTime(Date.parse(moment) - emulator.clock.now());
  };

  const connectAt = async (moment: string, profile: ProfileLabel = 'Sandbox') => {
    passTimeTo(moment);
    return await stage().connect(profile);
  };

  /** How long the token still lives, as the open popup counts it. */
  const minutesLeft = async (popup: PopupPage) => {
    const text = await popup.waitForText(/\d+ h \d+ min/);
    const [, hours, minutes] = /(\d+) h (\d+) min/.exec(text) ?? [];
    return Number(hours) * 60 + Number(minutes);
  };

  it('says the end in the time of the person, and by itself that it came; Connect brings the next', async () => {
    const { etrade, signedRequests } = stage();
    const popup = await connectAt(EVENING);
    await popup.waitForText(/Ends 10:45( AM)?/);
    passTimeTo(MIDNIGHT);
    expect(await popup.waitForStatus('Expired')).toContain('Ended at midnight in New York');
    await popup.page.evaluate(() => chrome.runtime.sendMessage({ type: 'renew', profileId: 'sandbox' }));
    expect(signedRequests('/oauth/renew_access_token')).toEqual([]);
    await popup.press('Connect');
    await etrade.accept();
    await popup.waitForStatus('Connected');
    await popup.send('List Accounts');
    await popup.response('200 OK');
  });

  it('says on opening that the token ended while no popup was open', async () => {
    const { browser, openPopupToUse } = stage();
    const popup = await connectAt(EVENING);
    await popup.page.goto('about:blank');
    await browser.killBackground();
    passTimeTo(MIDNIGHT);
    const { tookMs } = await openPopupToUse('Expired', 'Connect');
    expect(tookMs).toBeLessThan(USABLE_WITHIN_MS);
  });

  it('passes midnight during a call: the answer does not bring the token back', async () => {
    const { emulator } = stage();
    const popup = await connectAt('2027-01-14T23:59:30-05:00');
    const answer = emulator.hold({ path: '/v1/accounts/list' });
    await popup.send('List Accounts');
    await answer.arrived;
    passTimeTo(MIDNIGHT);
    await popup.waitForStatus('Expired');
    answer.release();
    const lastCall = () =>
      popup.page.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));
    await expect.poll(lastCall).toContain('"answered"');
    expect(await popup.status()).toMatch(/^Expired/);
    expect(await popup.hasButton('Connect')).toBe(true);
  });

  it.each([
    ['23 hours', '2027-03-14T00:30:00-05:00', 22, '2027-03-14T23:59:00-04:00', '2027-03-15T00:00:00-04:00'],
    ['25 hours', '2027-11-07T00:30:00-04:00', 24, '2027-11-07T23:59:00-05:00', '2027-11-08T00:00:00-05:00'],
  ])('counts a day of %s to its end', async (_length, start, hours, before, end) => {
    const popup = await connectAt(start);
    expect(await minutesLeft(popup)).toBe(hours * 60 + 29);
    passTimeTo(before);
    await popup.waitForStatus('Inactive');
    passTimeTo(end);
    await popup.waitForStatus('Expired');
  });

  it('sleeps for three hours: the token is called inactive, and the next call renews it and works', async () => {
    const { passTime, signedRequests } = stage();
    const popup = await connectAt('2027-01-14T12:00:00-05:00');
    passTime(3 * HOUR_MS);
    expect(await popup.waitForStatus('Inactive')).toContain('Renew, or the next call, wakes it');
    await popup.send('List Accounts');
    await popup.response('200 OK');
    await popup.waitForStatus('Connected');
    expect(signedRequests('/oauth/renew_access_token').map(({ status }) => status)).toEqual([200]);
  });

  // In the sandbox two hosts tell the time, in production one.
  it.each(PROFILES)(
    'is set back an hour: the token of %s is not said to live longer, and the next call works',
    async (profile) => {
      const { clock } = stage();
      const popup = await connectAt(EVENING, profile);
      const left = await minutesLeft(popup);
      clock?.shift(-HOUR_MS);
      await expect.poll(() => popup.page.evaluate(() => Date.now())).toBeLessThan(Date.parse(EVENING));
      // What the popup has drawn by then, it has drawn by the clock that was set back.
      await popup.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_100)));
      expect(await minutesLeft(popup)).toBeLessThanOrEqual(left);
      await popup.send('List Accounts');
      await popup.response('200 OK');
      await popup.waitForText("behind E*TRADE's");
      expect(await minutesLeft(popup)).toBeLessThanOrEqual(left);
    },
  );
});
