import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connected, DATA, ended } from './events.ts';
import { PYTHON, useReceivers } from './run-receiver.ts';
import { newSecret, Sender } from './sender.ts';

const receivers = useReceivers();
const NAME = 'opening_bell_receiver.py';
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

function files() {
  const folder = receivers.folder();
  return { config: join(folder, 'config', 'receiver.json'), tokens: join(folder, 'tokens.json') };
}

/** Starts one that cannot listen, and tells what it says at its end. */
async function refused(args: readonly string[], env: Readonly<Record<string, string>> = {}, input = '') {
  const { ended, said } = receivers.spawnIt(PYTHON, [`examples/receiver/${NAME}`, ...args], { env, input });
  return { code: await ended, ...said };
}

/** Pairs one by hand, as a person does who has no variable for the secret. */
async function pair(config: string, args: readonly string[]) {
  const secret = newSecret();
  const given = ['--pair', '--port', '0', '--config', config, ...args];
  const run = { secret, input: `${secret}\n`, env: { OPENING_BELL_SECRET: undefined } };
  return receivers.start(NAME, given, run);
}

describe('the pairing', () => {
  it('is made once, and kept where nobody else may read it', async () => {
    const { config, tokens } = files();
    const first = await pair(config, ['--json', `reiktar:${tokens}`]);
    expect(first.said.err).toContain(`http://127.0.0.1:${first.sender.port}/opening-bell`);
    await first.sender.deliver(connected(4));
    expect(statSync(config).mode & 0o777).toBe(0o600);
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);

    const { secret, port } = first.sender;
    const run = { secret, env: { OPENING_BELL_SECRET: undefined } };
    const again = await receivers.start(NAME, ['--config', config, '--json', `reiktar:${tokens}.2`], run);
    expect(again.sender.port).toBe(port);
    await again.sender.deliver(connected(4));
    expect(existsSync(`${tokens}.2`)).toBe(false);
    expect((await again.sender.tell(connected(3))).status).toBe(409);
    await again.sender.deliver(connected(5));
    expect(readJson(`${tokens}.2`).token).toBe(DATA.oauth_token);
    expect(first.said.err + again.said.err + first.said.out).not.toContain(secret.slice(6, 20));
  });

  it('is with one browser: another origin is refused, after a restart too', async () => {
    const { config } = files();
    const first = await pair(config, []);
    await first.sender.deliver(connected(1));
    const others = ['chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba', 'https://us.etrade.com', 'null'];
    for (const Origin of others) {
      expect((await first.sender.hello({ headers: { Origin } })).status).toBe(403);
    }
    first.child.kill('SIGTERM');
    await first.ended;
    const run = { secret: first.sender.secret, env: { OPENING_BELL_SECRET: undefined } };
    const again = await receivers.start(NAME, ['--config', config], run);
    expect((await again.sender.hello({ headers: { Origin: others[0] ?? '' } })).status).toBe(403);
    expect((await again.sender.hello()).status).toBe(200);
  });

  it('lets a request without the secret choose no origin', async () => {
    const { sender } = await receivers.start(NAME, ['--port', '0']);
    const headers = { Origin: 'chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba' };
    expect((await sender.hello({ secret: newSecret(), headers })).status).toBe(401);
    expect((await sender.hello()).status).toBe(200);
  });

  it('by a variable is kept in no file', async () => {
    const { config } = files();
    const { sender } = await receivers.start(NAME, ['--pair', '--port', '0', '--config', config]);
    await sender.deliver(connected(1));
    expect(existsSync(config)).toBe(false);
  });

  const secrets = ['', 'whsec_', 'whsec_c2hvcnQ=', 'abc', `whsec_${'*'.repeat(44)}`];
  it.each(secrets)('is not made with "%s" for a secret', async (secret) => {
    const { config } = files();
    const { code, err } = await refused(['--pair', '--port', '0', '--config', config], {}, `${secret}\n`);
    expect(code).toBe(1);
    expect(err).toContain('The pairing secret is whsec_');
    expect(existsSync(config)).toBe(false);
  });

  it('is asked for where there is none', async () => {
    const { code, err } = await refused(['--port', '0', '--config', files().config]);
    expect([code, err]).toEqual([1, expect.stringContaining('start with --pair')]);
  });

  it('is for one port, so that nobody who takes that can pass a proof on', async () => {
    const { config } = files();
    const first = await pair(config, []);
    first.child.kill('SIGTERM');
    await first.ended;
    const other = await refused(['--config', config, '--port', String(first.sender.port + 1)]);
    expect([other.code, other.err]).toEqual([1, expect.stringContaining('pair again')]);

    const squatter = createServer().listen(first.sender.port, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const taken = await refused(['--config', config]);
    squatter.close();
    expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('pair anew')]);
  });
});

describe('whose tokens are taken', () => {
  const PRODUCTION = { profile: 'Production', environment: 'production', oauth_token: 'of production' };
  const FAMILY = 'Family \u{1f468}\u200d\u{1f469}';
  const SECOND = { profile: 'Second', oauth_token: 'of the second' };
  const ways: [args: string[], order: object[], token: string][] = [
    [['--environment', 'sandbox'], [PRODUCTION, {}], DATA.oauth_token],
    [['--environment', 'production'], [{}, PRODUCTION, SECOND], 'of production'],
    [['--profile', 'Second'], [SECOND, {}, PRODUCTION], 'of the second'],
    [[], [{}, PRODUCTION, SECOND], DATA.oauth_token],
    [[], [PRODUCTION, {}], 'of production'],
    [['--profile', FAMILY], [PRODUCTION, { profile: FAMILY }], DATA.oauth_token],
  ];
  it.each(ways)('%j, of %j: %s', async (args, order, token) => {
    const { tokens } = files();
    const { sender } = await receivers.start(NAME, ['--port', '0', '--json', `reiktar:${tokens}`, ...args]);
    for (const [index, data] of order.entries()) await sender.deliver(connected(index + 1, data));
    expect(readJson(tokens).token).toBe(token);
  });

  it('the end of a token that was never taken decides nothing, and takes no other away', async () => {
    const { tokens } = files();
    const args = ['--port', '0', '--json', `reiktar:${tokens}`];
    const { sender } = await receivers.start(NAME, args);
    await sender.deliver(ended(1, PRODUCTION));
    await sender.deliver(connected(2));
    await sender.deliver(ended(3, PRODUCTION));
    expect(readJson(tokens).token).toBe(DATA.oauth_token);
  });

  it('an order of its own in each profile: a late event of another is taken', async () => {
    const { tokens } = files();
    const { sender } = await receivers.start(NAME, [
      ...['--port', '0', '--environment', 'sandbox'],
      ...['--json', `reiktar:${tokens}`],
    ]);
    await sender.deliver(connected(8, SECOND));
    await sender.deliver(connected(7));
    expect(readJson(tokens).token).toBe(DATA.oauth_token);
  });
});

describe('an event', () => {
  const wrong: [what: string, data: object][] = [
    ['no environment that there is', { environment: 'live' }],
    ['no token', { oauth_token: undefined }],
    ['a token that is no text', { oauth_token: 1 }],
    ['a time without a zone', { expires_at: '2026-07-15T04:00:00' }],
    ['a sequence that is no number', { sequence: '1' }],
    ['a sequence that is true', { sequence: true }],
  ];
  it.each(wrong)('with %s is refused, and nothing of it is written down', async (_, data) => {
    const { tokens } = files();
    const { sender, said } = await receivers.start(NAME, ['--port', '0', '--json', `reiktar:${tokens}`]);
    const whole = connected(1);
    expect((await sender.tell({ ...whole, data: { ...whole.data, ...data } })).status).toBe(400);
    expect(existsSync(tokens)).toBe(false);
    expect(said.err).not.toContain('of/the=day');
  });

  it.each(['[', '[]', '{}', '7', '"x"', '['.repeat(9000), '{"type":"other","data":{}}'])(
    'that is none is refused: %s',
    async (text) => {
      const { sender } = await receivers.start(NAME, ['--port', '0']);
      expect((await sender.post(text)).status).toBe(400);
    },
  );

  it("from a sender that is not the extension's needs no origin", async () => {
    const { sender } = await receivers.start(NAME, ['--port', '0']);
    const { status } = await new Sender(sender.port, sender.secret).hello({ headers: { Origin: null } });
    expect(status).toBe(200);
  });
});
