import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, type Format, type FormatId } from '@/utils/handover/formats';
import type { Handover } from '@/utils/handover/shapes/handover';
import type { Emulator } from '../../emulator/emulator-types.ts';
import type { Environment } from '../../emulator/hosts.ts';
import { keepAuthority } from '../../emulator/net/keep-authority.ts';
import { connect } from '../../emulator/self-test/test-flow.ts';
import { startEmulator } from '../../emulator/start-emulator.ts';
import { SAMPLE } from './sample.ts';

const node = [process.execPath, '--input-type=module', '-e'];
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import requests_oauthlib']).status === 0,
);

let emulator: Emulator;
let authority: Awaited<ReturnType<typeof keepAuthority>>;
beforeAll(async () => {
  emulator = await startEmulator();
  authority = await keepAuthority(emulator.certificate);
});
afterAll(async () => {
  await authority.remove();
  await emulator.close();
});

/** A token that the emulator has issued, with all that a program needs. */
async function handoverFrom(environment: Environment): Promise<Handover> {
  const { key, secret, token, tokenSecret } = await connect(emulator, environment);
  return { ...SAMPLE, environment, consumerKey: key, consumerSecret: secret, token, tokenSecret };
}

/** Runs a program that believes that it speaks to E*TRADE. */
async function run([name = '', ...args]: readonly string[], variables: Record<string, string> = {}) {
  const proxy = `http://127.0.0.1:${emulator.ports.proxy}`;
  const child = spawn(name, args, {
    env: {
      PATH: process.env.PATH,
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: authority.file,
      REQUESTS_CA_BUNDLE: authority.file,
      HTTPS_PROXY: proxy,
      https_proxy: proxy,
      ...variables,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  await new Promise((resolve) => child.on('close', resolve));
  return said;
}

const calls = () =>
  emulator.journal.filter(({ path }) => path.startsWith('/v1/')).map(({ host, status }) => [host, status]);

/** It asks its settings for a proxy and not its environment. */
function withProxy(text: string): string {
  const proxy = { protocol: 'http', host: '127.0.0.1', port: emulator.ports.proxy };
  return text.replace('mode:', `proxy: ${JSON.stringify(proxy)},\n  mode:`);
}

const PROGRAMS: readonly [id: FormatId, command: readonly string[], isThere: boolean][] = [
  ['node', node, true],
  ['etradeTs', node, true],
  ['eTradeApi', node, true],
  ['requestsOauthlib', [python ?? '', '-c'], python !== undefined],
];

describe.each(['sandbox', 'production'] as const)('in %s', (environment) => {
  const host = environment === 'sandbox' ? 'apisb.etrade.com' : 'api.etrade.com';

  for (const [id, command, isThere] of PROGRAMS) {
    it.skipIf(!isThere)(`the text for ${id} makes a signed call as it is`, async () => {
      emulator.reset();
      const format: Format = FORMATS[id];
      const text = format.text(await handoverFrom(environment), {});
      const said = await run([...command, id === 'eTradeApi' ? withProxy(text) : text]);
      expect({ calls: calls(), said }).toEqual({
        calls: [[host, 200]],
        said: expect.stringContaining('accountIdKey'),
      });
    });
  }

  it.each(['shell', 'dotEnv'] as const)('a program signs with the variables of %s', async (id) => {
    emulator.reset();
    const handover = await handoverFrom(environment);
    const variables = `set -a\n${FORMATS[id].text(handover, {})}`;
    const program = FORMATS.node.text(handover, {}).replace(/^process\.env.*$/gm, '');
    await run(['sh', '-c', `${variables}\n"$0" --input-type=module -e "$1"`, process.execPath, program]);
    expect(calls()).toEqual([[host, 200]]);
  });
});
