import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { connected, DATA, ended, renewed } from './events.ts';
import { PYTHON, useReceivers } from './run-receiver.ts';
import { newSecret } from './sender.ts';

const receivers = useReceivers();
const digest = createHash('sha256').update(DATA.consumer_key).digest('hex');

it('the key ring holds a token as etrade-python keeps it', async () => {
  const file = join(receivers.folder(), 'ring.json');
  const env = { PYTHONPATH: resolve('test/unit/receiver/stand-ins'), KEYRING_FILE: file };
  const { sender } = await receivers.start('opening_bell_receiver.py', ['--port', '0', '--keyring', 'mine'], {
    env,
  });
  const held = () => JSON.parse(readFileSync(file, 'utf8'));
  const entry = () => JSON.parse(held()[`etrade-python sandbox:${digest}:mine`]);

  await sender.deliver(connected(1));
  const token = { access_token: DATA.oauth_token, access_token_secret: DATA.oauth_token_secret };
  const acquired_at = '2026-07-14T13:30:00+00:00';
  expect(entry()).toEqual({
    ...token,
    acquired_at,
    last_used_at: '2026-07-14T13:30:05+00:00',
    renewed_at: null,
  });
  await sender.deliver({ ...renewed(2), timestamp: '2026-07-14T15:00:00Z' });
  const at = '2026-07-14T15:00:00+00:00';
  expect(entry()).toEqual({ ...token, acquired_at, last_used_at: at, renewed_at: at });
  await sender.deliver(ended(3));
  expect(held()).toEqual({});
  await sender.deliver(ended(4));
});

it('without the package the key ring is refused at once, by name', async () => {
  const without = `import runpy, sys
sys.modules["keyring"] = None
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")`;
  const args = ['-c', without, 'examples/receiver/opening_bell_receiver.py', '--port', '0', '--keyring'];
  const env = { OPENING_BELL_SECRET: newSecret() };
  const { ended: isOver, said } = receivers.spawnIt(PYTHON, args, { env });
  expect([await isOver, said.err]).toEqual([1, expect.stringContaining('pip install keyring')]);
});
