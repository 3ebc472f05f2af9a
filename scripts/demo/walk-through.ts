import { etradePages } from '../../test/e2e/stage/pages/etrade-pages.ts';
import { optionsPage } from '../../test/e2e/stage/pages/options-page.ts';
import { popupPage } from '../../test/e2e/stage/pages/popup-page.ts';
import type { Demo, Tour } from './demo.ts';
import { walkReceiver } from './walk-receiver.ts';

const PICTURE = { width: 800, height: 900, deviceScaleFactor: 2 };

/** Does the whole job as a person would, says each step and takes its picture. */
export async function walkThrough(demo: Demo, tour: Tour): Promise<void> {
  const { emulator, browser } = demo;
  const { picture } = tour;
  const say = (step: string) => tour.say(`✓ ${step}`);

  const options = optionsPage(await browser.openExtensionPage('options.html'));
  await options.page.setViewport(PICTURE);
  await options.saveKeys('Sandbox', emulator.keys.sandbox);
  await options.press('Sandbox', 'Check keys');
  await options.waitForText('Sandbox', 'E*TRADE accepts this pair');
  say('Keys saved: E*TRADE accepts the pair');
  await picture(options.page, 'options');

  const popup = popupPage(await browser.openExtensionPage('popup.html'));
  await popup.page.setViewport(PICTURE);
  const status = async (words: string, name: string) => {
    await popup.waitForStatus(words);
    say(words);
    await picture(popup.page, name);
  };
  await status('Not connected', 'not-connected');

  const requestToken = emulator.hold({ path: '/oauth/request_token' });
  await popup.press('Connect');
  await requestToken.arrived;
  await status('Requesting a token', 'requesting');
  requestToken.release();
  await status('Waiting for your approval', 'waiting');

  const etrade = etradePages(browser);
  await etrade.logOn();
  say('Logged on at E*TRADE');
  await picture(await etrade.agreement(), 'etrade-agreement');
  const accessToken = emulator.hold({ path: '/oauth/access_token' });
  await etrade.accept();
  say('Accepted at E*TRADE; the code is read off its page');
  await accessToken.arrived;
  await status('Exchanging the code', 'exchanging');
  accessToken.release();
  await status('Connected', 'connected');

  await popup.send('List Accounts');
  await popup.response('200 OK');
  say('List Accounts: 200 OK');
  await picture(popup.page, 'list-accounts');
  await browser.setColorScheme('dark');
  await picture(popup.page, 'list-accounts-dark');
  await browser.setColorScheme('light');
  await walkReceiver(demo, tour);
}
