import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accounts } from '../../emulator/data/accounts.ts';
import { type KeptAuthority, keepAuthority } from '../../emulator/net/keep-authority.ts';
import { connect } from '../../emulator/self-test/test-flow.ts';
import { leadingTo } from '../../emulator/strangers/run-stranger.ts';
import { withEmulator } from '../../emulator/with-emulator.ts';
import { connected, ended, renewed } from './events.ts';
import { type Run, useReceivers } from './run-receiver.ts';

const receivers = useReceivers();
const PROGRAMS = 'test/unit/receiver/programs';
const READS = [process.execPath, `${PROGRAMS}/reads-environment.mjs`];

const start = (command: readonly string[], args: readonly string[] = [], run: Run = {}) =>
  receivers.start('opening_bell_receiver.py', ['--port', '0', ...args, '--', ...command], run);

const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a program that reads its environment', () => {
  it('starts with the token, and not before; the pairing secret is not handed on', async () => {
    const { sender, says, said } = await start(READS);
    expect(said.out).toBe('');
    await sender.deliver(connected(1));
    await says(/began \d+ token\+of\/the=day sandbox undefined undefined;/);
  });

  it('gets the other names where it has them, or they are asked for', async () => {
    const there = await start(READS, [], { env: { ETRADE_SANDBOX: 'false' } });
    await there.sender.deliver(connected(1));
    await there.says('sandbox true undefined;');
    const asked = await start(READS, ['--aliases']);
    await asked.sender.deliver(connected(1, { environment: 'production' }));
    await asked.says('production false undefined;');
  });

  it('ends and starts again with a new token, and not with the same one', async () => {
    const { sender, says, said } = await start(READS);
    await sender.deliver(connected(1, { oauth_token: 'first' }));
    await says(/began \d+ first/);
    await sender.deliver(renewed(2, { oauth_token: 'first' }));
    await sender.deliver(connected(3, { oauth_token: 'second' }));
    await says(/began \d+ second/);
    expect(said.out.match(/began|tidied/g)).toEqual(['began', 'tidied', 'began']);
    expect(said.err.match(/stops the program/g)).toHaveLength(1);
    expect(isThere(Number(/began (\d+) first/.exec(said.out)?.[1]))).toBe(false);
  });

  it('ends when its token has ended, and waits for the next', async () => {
    const { sender, says, said } = await start(READS);
    await sender.deliver(connected(1, { oauth_token: 'first' }));
    await says('began');
    await sender.deliver(ended(2));
    await says('tidied first');
    await sender.deliver(connected(3, { oauth_token: 'first' }));
    await vi.waitFor(() => expect(said.out.match(/began/g)).toHaveLength(2), { timeout: 10_000 });
  });

  const endings: [signal: NodeJS.Signals, code: number][] = [
    ['SIGTERM', 7],
    ['SIGINT', 8],
    ['SIGHUP', 129],
  ];
  it.each(endings)("gets %s, and its own exit code is the receiver's", async (signal, code) => {
    const { sender, says, said, child, ended: isOver } = await start(READS);
    await sender.deliver(connected(1));
    await says('began');
    child.kill(signal);
    expect(await isOver).toBe(code);
    expect(isThere(Number(/began (\d+)/.exec(said.out)?.[1]))).toBe(false);
  });

  it('that ends by itself ends the receiver too', async () => {
    const { sender, ended: isOver } = await start([process.execPath, '-e', 'process.exitCode = 5']);
    await sender.deliver(connected(1));
    expect(await isOver).toBe(5);
  });

  it('that is not there is named', async () => {
    const { sender, says, ended: isOver } = await start(['no-such-program']);
    await sender.deliver(connected(1));
    await says('Cannot start no-such-program');
    expect(await isOver).toBe(1);
  });

  it('a receiver that waits for its first token ends when it is told to', async () => {
    const { child, ended: isOver } = await start(READS);
    child.kill('SIGTERM');
    expect(await isOver).toBe(143);
  });
});

describe("a program that uses other people's client", () => {
  const emulated = withEmulator();
  let authority: KeptAuthority;
  beforeAll(async () => {
    authority = await keepAuthority(emulated.emulator.certificate);
  });
  afterAll(() => authority.remove());

  it.each(['etrade-ts', 'e-trade-api'])('%s signs a call that E*TRADE takes', async (name) => {
    const { emulator } = emulated;
    const { key, secret, token, tokenSecret } = await connect(emulator, 'sandbox');
    const env = { ...leadingTo(emulator, authority.file), ETRADE_CONSUMER_SECRET: secret };
    const {
      sender,
      said,
      ended: isOver,
    } = await start([process.execPath, `${PROGRAMS}/${name}.mjs`], [], { env });
    await sender.deliver(
      connected(1, { consumer_key: key, oauth_token: token, oauth_token_secret: tokenSecret }),
    );
    expect([await isOver, said.err]).toEqual([
      0,
      expect.stringContaining('token.connected (Sandbox, sandbox)'),
    ]);
    expect(JSON.parse(said.out)).toEqual(accounts.map(({ accountIdKey }) => accountIdKey));
  });
});
