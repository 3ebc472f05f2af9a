import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accounts } from '../../emulator/data/accounts.ts';
import { type KeptAuthority, keepAuthority } from '../../emulator/net/keep-authority.ts';
import { createTestBrowser } from '../../emulator/self-test/test-browser.ts';
import { shownCode } from '../../emulator/self-test/test-flow.ts';
import { leadingTo } from '../../emulator/strangers/run-stranger.ts';
import { withEmulator } from '../../emulator/with-emulator.ts';
import { captured, connected } from './events.ts';
import { PYTHON, type Run, useReceivers } from './run-receiver.ts';

const receivers = useReceivers();
const ASKS = [PYTHON, 'test/unit/receiver/programs/asks-for-code.py'];

const start = (command: readonly string[], run: Run = {}) =>
  receivers.start('opening_bell_receiver.py', ['--port', '0', '--type-code', '--', ...command], run);

describe('a program that waits for the code', () => {
  const ways: [how: string, token: string, told: string][] = [
    ['plain', 'aB%2Bc%2Fd%3D', 'aB+c/d='],
    ['plain', 'aB+c/d=', 'aB+c/d='],
    ['plain', 'aB+c/d=', 'aB c/d='],
    ['hidden', 'aB%2Bc%2Fd%3D', 'aB+c/d='],
    ['same-line', 'aB%2Bc%2Fd%3D', 'aB+c/d='],
  ];
  it.each(ways)('(%s, %s) gets it typed, as if by a person: %s', async (how, token, told) => {
    const { sender, says, said, ended } = await start([...ASKS, how, token]);
    await says(how === 'hidden' ? 'code: ' : '/authorize?');
    await sender.deliver(captured(1, told, 'A1B2C'));
    await says(`got [A1B2C] of ${token}`);
    expect(await ended).toBe(3);
    expect(said.err).not.toContain('A1B2C');
  });

  it('gets no code of another request token', async () => {
    const { sender, says, said } = await start([...ASKS, 'plain', 'mine']);
    await says('enter text code');
    await sender.deliver(captured(1, 'another', 'WRONG'));
    await sender.deliver(captured(2, 'min', 'WRONG'));
    await sender.deliver(captured(3, 'mine', 'RIGHT'));
    await says('got [RIGHT] of mine');
    expect(said.out).not.toContain('WRONG');
  });

  it('gets it once, though it is sent twice', async () => {
    const asks = `for _ in range(3): print("https://us.etrade.com/e/t/etws/authorize?key=k&token=t got", input())`;
    const { sender, says, child, ended, said } = await start([PYTHON, '-c', asks]);
    await sender.deliver(captured(1, 't', 'A1B2C'));
    child.stdin?.write('first\n');
    await says('got A1B2C');
    await sender.deliver(captured(1, 't', 'A1B2C'));
    child.stdin?.write('last\n');
    await says('got last');
    expect(await ended).toBe(0);
    expect(said.err.match(/typed/g)).toHaveLength(1);
  });

  it('is not stopped by tokens, which it does not want', async () => {
    const { sender, says } = await start([...ASKS, 'plain', 'mine']);
    await says('enter text code');
    await sender.deliver(connected(1));
    await sender.deliver(captured(2, 'mine', 'A1B2C'));
    await says('got [A1B2C] of mine');
  });

  it('ends with its receiver', async () => {
    const { says, child, ended } = await start([...ASKS, 'plain', 'mine']);
    await says('enter text code');
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
  });

  it('is told where there is no pseudo-terminal', async () => {
    const without = `import runpy, sys
sys.modules["pty"] = None
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")`;
    const args = ['examples/receiver/opening_bell_receiver.py', '--type-code', '--', 'program'];
    const { ended, said } = receivers.spawnIt(PYTHON, ['-c', without, ...args], {});
    expect(await ended).toBe(1);
    expect(said.err).toContain('--env or --json');
  });
});

describe("a program that uses other people's client", () => {
  const emulated = withEmulator();
  let authority: KeptAuthority;
  beforeAll(async () => {
    authority = await keepAuthority(emulated.emulator.certificate);
  });
  afterAll(() => authority.remove());

  it('logs in by a code that is typed for it', async () => {
    const { emulator } = emulated;
    const { key, secret } = emulator.keys.sandbox;
    const env = { ...leadingTo(emulator, authority.file), KEY: key, SECRET: secret };
    const program = [process.execPath, 'test/emulator/strangers/node-oauth.mjs'];
    const { sender, says, said, ended } = await start(program, { env });
    await says(/"address":".*"\}/);
    const address = /"address":"(.*?)"/.exec(said.out)?.[1] ?? '';
    const code = shownCode((await createTestBrowser(emulator).accept(address)).body);
    await sender.deliver(captured(1, new URL(address).searchParams.get('token') ?? '', code));
    expect(await ended).toBe(0);
    expect(said.out).toContain(accounts[0]?.accountIdKey);
    expect(said.out).toContain('Revoked Access Token');
  });
});
