import { once } from 'node:events';
import type { Demo } from './demo.ts';

/** Opens the options page and leaves the rest to the person, until the browser is closed. */
export async function showAround({ emulator, browser }: Demo): Promise<void> {
  const { sandbox, production } = emulator.keys;
  await browser.openExtensionPage('options.html');
  console.log(`
This browser has Opening Bell, and E*TRADE's addresses lead to an emulator on this computer.

1. On the options page that is open, enter these invented keys and press Save:
     Sandbox     key    ${sandbox.key}
                 secret ${sandbox.secret}
     Production  key    ${production.key}
                 secret ${production.secret}
                 and any passphrase of ten characters, or choose "This device"
2. Click the bell in the toolbar (it may be behind the puzzle piece) and press Connect.
3. Log on with any name and any password but "wrong", and press Accept.
4. The tab closes by itself. Click the bell again and send a test call.
5. Have a program get the token without a paste (Python 3.9 or newer). In another terminal, here:
     python3 examples/receiver/opening_bell_receiver.py --pair --environment sandbox -- \\
       node scripts/demo/waiting-program.mjs
   Enter the address that it prints on the options page, under "Local push", and press Pair; paste the secret
   into that terminal, then press "Send now".

Close the browser, or press Ctrl+C here, to end.
`);
  const closed = new Promise((resolve) => browser.browser.once('disconnected', resolve));
  await Promise.race([closed, once(process, 'SIGINT')]);
}
