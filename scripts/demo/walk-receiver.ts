import { createHash } from 'node:crypto';
import { allowSite } from '../../test/e2e/stage/access.ts';
import { waitUntil } from '../../test/e2e/stage/browsers/wait-until.ts';
import { optionsPage } from '../../test/e2e/stage/pages/options-page.ts';
import type { Demo, Tour } from './demo.ts';
import { isPython, runReceiver } from './run-receiver.ts';

const GROUP = 'Local push';
const SECRET = 'Pairing secret';

/** While connected: has a program that waits for today's token get it, without a paste. */
export async function walkReceiver(demo: Demo, { say, picture }: Tour, python = 'python3'): Promise<void> {
  if (!isPython(python)) {
    say('- The receiver is left out: it needs Python 3.9 or newer, and there is no python3 here');
    return;
  }
  const { emulator, browser, env = {} } = demo;
  const receiver = runReceiver(python, env);
  try {
    const address = await receiver.says(/http:\/\/127\.0\.0\.1:\S+/);
    say(`✓ A receiver is started with a program of yours behind it, and waits at ${address}`);

    await allowSite(browser, 'http://127.0.0.1/*');
    const options = optionsPage(await browser.openExtensionPage('options.html'));
    await options.page.setViewport({ width: 800, height: 900, deviceScaleFactor: 2 });
    await options.typeIn(GROUP, 'Address', address);
    await options.press(GROUP, 'Pair');
    receiver.type(await waitUntil(() => options.typedIn(GROUP, SECRET), { what: 'a pairing secret' }));
    await options.hide(GROUP, SECRET);
    await receiver.says(/listening/);
    say('✓ Paired in the options: the secret is shown once, and was given to the receiver');
    await picture(options.page, 'paired', GROUP);

    await options.press(GROUP, 'Send now');
    await options.waitForText(GROUP, 'Delivered');
    say('✓ Sent: the receiver has proved that it knows the secret, then it got the token');
    await picture(options.page, 'delivered', GROUP);

    const mark = await receiver.says(/SHA-256 begins with (\w+)/);
    const isIssued = emulator
      .issued()
      .some(({ kind, text }) => kind === 'access token' && digest(text).startsWith(mark));
    if (!isIssued) throw new Error('The program has another token than E*TRADE has issued');
    say("✓ The program that waited runs with today's token, and nobody has pasted anything into it");
  } finally {
    await receiver.end();
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
