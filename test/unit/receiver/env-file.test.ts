import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { missingOf, PYTHON } from '../../emulator/strangers/interpreters.ts';
import { connected, DATA, ended } from './events.ts';
import { useReceivers } from './run-receiver.ts';

const receivers = useReceivers();

async function writeTo(before: string | null, args: readonly string[] = []) {
  const file = join(receivers.folder(), '.env');
  if (before !== null) writeFileSync(file, before, { mode: 0o644 });
  const { sender } = await receivers.start('opening_bell_receiver.py', [
    '--port',
    '0',
    '--env',
    file,
    ...args,
  ]);
  return { file, sender, text: () => readFileSync(file, 'utf8') };
}

const WRITTEN = `ETRADE_CONSUMER_KEY=${DATA.consumer_key}
ETRADE_ENVIRONMENT=sandbox
ETRADE_ACCESS_TOKEN=token+of/the=day
ETRADE_ACCESS_TOKEN_SECRET=secret+of/the=day
`;

describe('a .env file', () => {
  it('that was not there has the four variables, and no other may read it', async () => {
    const { file, sender, text } = await writeTo(null);
    await sender.deliver(connected(1));
    expect(text()).toBe(WRITTEN);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps every other line, and its own where they stand', async () => {
    const before = `# mine\nexport ETRADE_ACCESS_TOKEN = "old" # of today\nOTHER='a b'\n\nETRADE_CONSUMER_SECRET=kept\nETRADE_ENVIRONMENT=production`;
    const { file, sender, text } = await writeTo(before);
    await sender.deliver(connected(1));
    expect(text()).toBe(
      `# mine\nexport ETRADE_ACCESS_TOKEN =token+of/the=day\nOTHER='a b'\n\nETRADE_CONSUMER_SECRET=kept\nETRADE_ENVIRONMENT=sandbox\nETRADE_CONSUMER_KEY=${DATA.consumer_key}\nETRADE_ACCESS_TOKEN_SECRET=secret+of/the=day\n`,
    );
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps its line ends and bytes that are no text', async () => {
    const { file, sender } = await writeTo(null);
    const before = Buffer.concat([
      Buffer.from('A=\xff\r\n', 'latin1'),
      Buffer.from('ETRADE_ACCESS_TOKEN=old\r\nB=1\r\n'),
    ]);
    writeFileSync(file, before);
    await sender.deliver(connected(1));
    const after = readFileSync(file, 'latin1');
    expect(after.startsWith('A=\xff\r\nETRADE_ACCESS_TOKEN=token+of/the=day\r\nB=1\r\n')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('has the other names where they stand already, or are asked for', async () => {
    const { sender, text } = await writeTo('ETRADE_SANDBOX=false\nETRADE_OAUTH_TOKEN=old\n');
    await sender.deliver(connected(1));
    expect(parseEnv(text())).toMatchObject({ ETRADE_SANDBOX: 'true', ETRADE_OAUTH_TOKEN: DATA.oauth_token });
    expect(parseEnv(text())).not.toHaveProperty('ETRADE_ACCESS_SECRET');
    const asked = await writeTo(null, ['--aliases']);
    await asked.sender.deliver(connected(1));
    expect(parseEnv(asked.text())).toMatchObject({
      ETRADE_SANDBOX: 'true',
      ETRADE_ACCESS_SECRET: DATA.oauth_token_secret,
      ETRADE_OAUTH_TOKEN: DATA.oauth_token,
      ETRADE_OAUTH_TOKEN_SECRET: DATA.oauth_token_secret,
    });
  });

  it('has no token any more when that has ended, and the next one in its place', async () => {
    const { sender, text } = await writeTo('ETRADE_OAUTH_TOKEN=old\n');
    await sender.deliver(connected(1));
    const whole = text();
    await sender.deliver(ended(2));
    expect(text()).not.toContain('of/the=day');
    expect(text()).toContain(`ETRADE_CONSUMER_KEY=${DATA.consumer_key}\n`);
    await sender.deliver(connected(3));
    expect(text()).toBe(whole);
  });

  it('behind a link is written where it is, and the link stays', async () => {
    const { file, sender } = await writeTo(null);
    const real = join(file, '..', 'real');
    mkdirSync(real);
    writeFileSync(join(real, 'env'), 'A=1\n');
    symlinkSync(join(real, 'env'), file);
    await sender.deliver(connected(1));
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(real, 'env'), 'utf8')).toBe(`A=1\n${WRITTEN}`);
  });

  it('never gets a line of its own from a value', async () => {
    const { sender, text } = await writeTo('A=1\n');
    for (const oauth_token of ['x\nPATH=/evil', 'x\rPATH=/evil', 'x\u2028PATH', '']) {
      await expect(sender.deliver(connected(1, { oauth_token }))).rejects.toThrow('Answered 400');
    }
    await expect(sender.deliver(connected(1, { oauth_token: "a'b" }))).rejects.toThrow('Answered 500');
    expect(text()).toBe('A=1\n');
    await sender.deliver(connected(1, { oauth_token: 'a b#$(id)' }));
    expect(parseEnv(text())).toMatchObject({ A: '1', ETRADE_ACCESS_TOKEN: 'a b#$(id)' });
  });

  const reading = `import json, os, sys, dotenv
dotenv.load_dotenv(sys.argv[1])
print(json.dumps({k: v for k, v in os.environ.items() if k.startswith("ETRADE_")}))`;
  const TOKENS = [DATA.oauth_token, 'a b#$(id)', 'plain'];

  it.for(TOKENS)('is read by a program of python-dotenv: %s', async (oauth_token, { skip }) => {
    const missing = missingOf('python-dotenv');
    if (missing) skip(missing);
    const { file, sender } = await writeTo('# before\nETRADE_SANDBOX=\n');
    await sender.deliver(connected(1, { oauth_token }));
    const { stdout } = spawnSync(PYTHON, ['-c', reading, file]);
    expect(JSON.parse(String(stdout))).toEqual({
      ETRADE_SANDBOX: 'true',
      ETRADE_CONSUMER_KEY: DATA.consumer_key,
      ETRADE_ENVIRONMENT: 'sandbox',
      ETRADE_ACCESS_TOKEN: oauth_token,
      ETRADE_ACCESS_TOKEN_SECRET: DATA.oauth_token_secret,
    });
  });

  it.each(TOKENS)('is read by a program of Node: %s', async (oauth_token) => {
    const { file, sender } = await writeTo(null);
    await sender.deliver(connected(1, { oauth_token }));
    const reads = 'console.log(process.env.ETRADE_ACCESS_TOKEN)';
    expect(String(spawnSync(process.execPath, [`--env-file=${file}`, '-e', reads]).stdout)).toBe(
      `${oauth_token}\n`,
    );
  });
});
