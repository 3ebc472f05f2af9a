import { expect, it } from 'vitest';
import { violations } from '../stage/accessibility.ts';
import { bringToFront } from '../stage/browsers/bring-to-front.ts';
import { hasRole } from '../stage/browsers/by-role.ts';
import { useStage } from '../stage/use-stage.ts';
import type { Receiver } from './push-receiver.ts';
import { PUSH_GROUP, untilEvents, usePrograms } from './use-programs.ts';

const stage = useStage();
const { program, pair } = usePrograms(stage);

const FROM_NOW_ON = 'Send it there from now on';

/** Another program's login, to the page with its code. @returns its request token */
async function loginElsewhere(keyName: 'stranger' | 'sandbox' = 'stranger') {
  const { emulator, browser, etrade } = stage();
  const address = emulator.otherProgramsLogin(keyName);
  await etrade.acceptOn(await browser.openPage(address));
  return new URL(address).searchParams.get('token');
}

/** A popup in which the code of a first login is offered, and its rule was saved. */
async function ruleSaved(receiver: Receiver) {
  const { emulator, browser, etrade, openPopup } = stage();
  await browser.openPage(emulator.otherProgramsLogin('stranger'));
  await etrade.logOnAndAccept();
  await (await etrade.codePage()).close();
  const popup = await openPopup();
  await popup.press(FROM_NOW_ON);
  await popup.waitForText('Saved: from the next code on.');
  await popup.waitForText(`Codes for this key go to ${receiver.address} by themselves`);
  expect(receiver.journal).toEqual([]);
  return popup;
}

it('a code goes to a paired program by a rule, which is saved where it is offered and removed where that is paired', async () => {
  const { emulator, browser, etrade } = stage();
  const receiver = await program();
  const options = await pair(receiver);
  const popup = await ruleSaved(receiver);
  expect(await hasRole(popup.page, 'button', FROM_NOW_ON, { timeoutMs: 0 })).toBe(false);
  expect(await violations(popup.page)).toEqual([]);

  const requestToken = await loginElsewhere();
  const [event] = await untilEvents(receiver, 1);
  expect(receiver.journal.map(({ type }) => type)).toEqual(['hello', 'verifier.captured']);
  expect(event?.data).toMatchObject({
    sequence: 1,
    profile: null,
    consumer_key: emulator.keys.stranger.key,
    oauth_token: requestToken,
  });
  await popup.waitForText(`A code for another program went to ${receiver.address}`);
  expect(await popup.stored('offered-code')).not.toContain('verifier');
  await (await etrade.codePage()).close();

  // A key without a rule has none by the rule of another.
  await loginElsewhere('sandbox');
  await popup.waitForText('Copy the code');
  expect(receiver.events()).toHaveLength(1);
  await (await etrade.codePage()).close();

  await bringToFront(options.page);
  const shown = await options.waitForText(PUSH_GROUP, 'Codes for 5a5a…0003 go there by themselves.');
  expect(shown).toContain('Verification code');
  expect(shown).not.toContain(String(event?.data.oauth_verifier));
  expect(await violations(options.page)).toEqual([]);
  await options.press(PUSH_GROUP, 'Remove');
  await options.waitForText(PUSH_GROUP, 'Removed');
  await loginElsewhere();
  await bringToFront(popup.page);
  await popup.waitForText('5a5a…0003');
  await popup.statusAfterAll();
  expect(receiver.events()).toHaveLength(1);
  expect((await browser.openTabUrls()).join()).not.toContain('127.0.0.1');
});

it('a code that is not taken stays in the popup, and one whose background was killed is told as not known', async () => {
  const { browser, etrade, openPopup } = stage();
  const receiver = await program();
  const options = await pair(receiver);
  const popup = await ruleSaved(receiver);
  receiver.misbehave((response) => response.writeHead(404).end());
  await loginElsewhere();
  expect(await popup.waitForText('it answered 404 Not Found')).not.toContain('Saved');
  await popup.waitForReady(`Send the code to ${receiver.address}`);
  await (await etrade.codePage()).close();

  const before = receiver.events().length;
  receiver.misbehave(() => undefined);
  await loginElsewhere();
  await untilEvents(receiver, before + 1);
  await browser.killBackground();
  receiver.misbehave(null);
  const again = await openPopup();
  await again.waitForText('whether it arrived is not known');
  await options.waitForText(PUSH_GROUP, 'whether it arrived is not known');
  await again.press(`Send the code to ${receiver.address}`);
  await again.waitForText(`A code for another program went to ${receiver.address}`);
});
