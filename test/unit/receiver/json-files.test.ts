import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { connected, DATA, ended, renewed } from './events.ts';
import { PYTHON, useReceivers } from './run-receiver.ts';

const receivers = useReceivers();
const KEY = DATA.consumer_key;
const OAUTH = { oauth_token: 'token+of/the=day', oauth_token_secret: 'secret+of/the=day' };
const ACCESS = { access_token: 'token+of/the=day', access_token_secret: 'secret+of/the=day' };
const PAIR = { ...OAUTH, sandbox: true, created_at: 1_784_035_800, last_used_at: 1_784_035_805 };

/** Each program's own names and idea of a time; what the program reads stands in its source. */
const SHAPES: [shape: string, written: object][] = [
  ['oauth-pair', PAIR],
  ['finance', PAIR],
  [
    'access-pair',
    {
      ...ACCESS,
      sandbox: true,
      consumer_key: KEY,
      created_at: '2026-07-14T13:30:00Z',
      expires_at: '2026-07-15T04:00:00Z',
    },
  ],
  ['reiktar', { token: 'token+of/the=day', token_secret: 'secret+of/the=day' }],
  [
    'etrade-cli',
    {
      accessToken: 'token+of/the=day',
      accessSecret: 'secret+of/the=day',
      lastUpdated: '2026-07-14T13:30:05Z',
    },
  ],
  ['chrisguidry', { 0: { ...OAUTH, expires_at: '2026-07-15T04:00:00+00:00', environment: 'sandbox' } }],
  ['chrisguidry/2', { 2: { ...OAUTH, expires_at: '2026-07-15T04:00:00+00:00', environment: 'sandbox' } }],
  [
    'local-api',
    { ...ACCESS, sandbox: true, last_used: '2026-07-14T09:30:05-04:00', token_date: '2026-07-14' },
  ],
  ['quantcore', { sandbox: { ...ACCESS, expires_at: '2026-07-15T13:00:00' } }],
  ['rasesh6', { ...ACCESS, expires_at: '2026-07-15T04:00:00' }],
];

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

/** In Tokyo, so that neither UTC nor New York passes for the person's own time. */
async function writeTo(shape: string, name = 'tokens.json') {
  const file = join(receivers.folder(), name);
  const args = ['--port', '0', '--json', `${shape}:${file}`];
  const { sender, says, child } = await receivers.start('opening_bell_receiver.py', args, {
    env: { TZ: 'Asia/Tokyo' },
  });
  return { file, sender, says, child };
}

describe('a JSON file', () => {
  it.each(SHAPES)('of the shape %s is what its program reads', async (shape, written) => {
    const { file, sender } = await writeTo(shape);
    await sender.deliver(connected(1));
    expect(readJson(file)).toEqual(written);
    await sender.deliver(ended(2));
    expect(existsSync(file)).toBe(false);
  });

  it.each(SHAPES)('of the shape %s keeps what else it holds', async (shape, written) => {
    const { file, sender } = await writeTo(shape);
    const others = { kept: 12345678901234567890n.toString(), 7: { oauth_token: 'another account' } };
    writeFileSync(file, JSON.stringify(others));
    await sender.deliver(connected(1));
    expect(readJson(file)).toEqual({ ...others, ...written });
    await sender.deliver(ended(2));
    const { consumer_key, ...rest } = readJson(file);
    expect(rest).toEqual(others);
  });

  it('has the date of New York in winter too', async () => {
    const { file, sender } = await writeTo('local-api');
    const times = { issued_at: '2026-01-15T23:30:00-05:00', expires_at: '2026-01-16T05:00:02Z' };
    await sender.deliver({ ...connected(1, times), timestamp: '2026-01-16T04:30:00Z' });
    expect(readJson(file)).toMatchObject({
      last_used: '2026-01-15T23:30:00-05:00',
      token_date: '2026-01-15',
    });
  });

  it("of another program's shape stays as it is, and that is told", async () => {
    const { file, sender, says } = await writeTo('local-api');
    writeFileSync(file, JSON.stringify({ sandbox: { access_token: 'of the other' } }));
    await expect(sender.deliver(connected(1))).rejects.toThrow('Answered 500');
    await says('the file has the shape of another program');
    expect(readJson(file)).toEqual({ sandbox: { access_token: 'of the other' } });
  });

  it('that cannot be read stays as it is, and the next try is a new one', async () => {
    const { file, sender } = await writeTo('reiktar');
    writeFileSync(file, 'not JSON');
    await expect(sender.deliver(connected(1))).rejects.toThrow('Answered 500');
    expect(readFileSync(file, 'utf8')).toBe('not JSON');
    writeFileSync(file, '');
    await sender.deliver(connected(1));
    expect(readJson(file)).toEqual({ token: 'token+of/the=day', token_secret: 'secret+of/the=day' });
  });

  it('is named after the consumer key where the program wants that', async () => {
    const { file, sender } = await writeTo('etrade-cli', 'etrade/.{consumer_key}');
    await expect(sender.deliver(connected(1, { consumer_key: '../../out' }))).rejects.toThrow('500');
    await sender.deliver(connected(2));
    const folder = join(file, '..');
    expect(readdirSync(folder)).toEqual([`.${KEY}`]);
  });

  it('is whole whenever the receiver is killed', async () => {
    const file = join(receivers.folder(), 'tokens.json');
    const kept = 'x'.repeat(3_000_000);
    writeFileSync(file, JSON.stringify({ kept }));
    for (const round of Array.from({ length: 8 }, (_, index) => index)) {
      const args = ['--port', '0', '--json', `reiktar:${file}`];
      const { sender, child, ended: isOver } = await receivers.start('opening_bell_receiver.py', args);
      await sender.deliver(connected(1, { oauth_token: `${round} before` }));
      let isAnswered = false;
      const cut = sender.tell(connected(2, { oauth_token: `${round} after` })).then(
        () => {
          isAnswered = true;
        },
        () => {},
      );
      // What becomes the file is there while it is written.
      const names = () => readdirSync(join(file, '..'));
      const before = names().length;
      await vi.waitUntil(() => isAnswered || names().length > before, { interval: 1, timeout: 10_000 });
      child.kill('SIGKILL');
      await Promise.all([cut, isOver]);
      const { token, ...rest } = readJson(file);
      expect([`${round} before`, `${round} after`]).toContain(token);
      expect(rest.kept).toBe(kept);
    }
  });

  it.skipIf(process.platform !== 'linux')(
    'of Finance waits for its lock, so that neither loses what the other writes',
    async () => {
      const { file, sender, child } = await writeTo('finance');
      const other = receivers.spawnIt(
        PYTHON,
        [
          '-c',
          `import fcntl, json, sys
lock = open(sys.argv[1] + ".lock", "a+b")
fcntl.flock(lock, fcntl.LOCK_EX)
print("locked", flush=True)
input()
json.dump({"other": 1}, open(sys.argv[1], "w"))`,
          file,
        ],
        {},
      );
      await other.says('locked');
      const delivery = sender.deliver(connected(1));
      const open = () => {
        const folder = `/proc/${child.pid}/fd`;
        return readdirSync(folder).map((each) => readlinkSync(join(folder, each)));
      };
      await vi.waitFor(() => expect(open()).toContain(`${file}.lock`), { timeout: 10_000 });
      other.child.stdin?.end('\n');
      await delivery;
      expect(readJson(file)).toEqual({ other: 1, ...PAIR });
    },
  );

  it('is rid of its token where the consumer key is gone too', async () => {
    const { file, sender } = await writeTo('oauth-pair');
    await sender.deliver(connected(1));
    const { data, ...event } = ended(2);
    await sender.deliver({ ...event, data: { ...data, consumer_key: null } });
    expect(existsSync(file)).toBe(false);
  });

  it('is written anew when the token is renewed', async () => {
    const { file, sender } = await writeTo('oauth-pair');
    await sender.deliver(connected(1));
    await sender.deliver({ ...renewed(2), timestamp: '2026-07-14T15:00:00Z' });
    expect(readJson(file)).toMatchObject({ created_at: PAIR.created_at, last_used_at: 1_784_041_200 });
  });
});
