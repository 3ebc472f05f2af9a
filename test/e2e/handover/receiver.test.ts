import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { PYTHON, useReceivers } from '../../unit/receiver/run-receiver.ts';
import { allowSite } from '../stage/access.ts';
import { hasRole } from '../stage/browsers/by-role.ts';
import { waitUntil } from '../stage/browsers/wait-until.ts';
import { useStage } from '../stage/use-stage.ts';

const stage = useStage();
const receivers = useReceivers();

const GROUP = 'Local push';
const PROGRAMS = 'test/unit/receiver/programs';

/** The receiver that ships, paired with the extension as a person pairs it. */
async function pairedReceiver(...args: string[]) {
  const { browser, clock, openOptions, plant } = stage();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/opening-bell`;
  await allowSite(browser, 'http://127.0.0.1/*');
  const options = await openOptions();
  await options.typeIn(GROUP, 'Address', address);
  await options.press(GROUP, 'Pair');
  const secret = await waitUntil(() => options.typedIn(GROUP, 'Pairing secret'), {
    what: 'a pairing secret',
  });
  plant('pairing secret', secret);
  await options.page.close();
  // The clock of the browser is moved, and deliveries have a time.
  const run = { secret, env: { ...clock?.env } };
  const receiver = await receivers.start(
    'opening_bell_receiver.py',
    ['--port', String(port), '--environment', 'sandbox', ...args],
    run,
  );
  return { ...receiver, address };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

describe('with the receiver', () => {
  it('a program that waits gets the token of the day without a paste, and is stopped when that ends', async () => {
    const { emulator, connect } = stage();
    const { says, said } = await pairedReceiver('--', process.execPath, `${PROGRAMS}/reads-environment.mjs`);
    const popup = await connect();
    await says(/began \d+ \S+ sandbox/);
    const token = /began \d+ (\S+)/.exec(said.out)?.[1];
    expect(emulator.issued().filter(({ kind }) => kind === 'access token')).toContainEqual(
      expect.objectContaining({ text: token }),
    );
    await popup.press('Disconnect');
    await says(`tidied ${token}`);
  });

  it('a program that asks for the code has it typed, by one press in the popup', async () => {
    const { browser, emulator, etrade, openPopup } = stage();
    const login = emulator.otherProgramsLogin('stranger');
    const token = new URL(login).searchParams.get('token') ?? '';
    const asks = [PYTHON, `${PROGRAMS}/asks-for-code.py`, 'plain', encodeURIComponent(token)];
    const { says, address } = await pairedReceiver('--type-code', '--', ...asks);
    await says('enter text code');
    await browser.openPage(login);
    await etrade.logOnAndAccept();
    await etrade.codePage();
    const popup = await openPopup();
    await popup.press(`Send the code to ${address}`);
    await says(/got \[\w{5}\] of/);
    await expect.poll(() => hasRole(popup.page, 'button', `Send the code to ${address}`)).toBe(false);
    await popup.waitForText(`went to ${address}`);
  });
});
