import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_IDS, FORMATS, type Format } from '@/utils/handover/formats';
import type { Handover } from '@/utils/handover/shapes/handover';
import type { Emulator } from '../../../emulator/emulator-types.ts';
import type { Environment } from '../../../emulator/hosts.ts';
import { keepAuthority } from '../../../emulator/net/keep-authority.ts';
import { connect } from '../../../emulator/self-test/test-flow.ts';
import { startEmulator } from '../../../emulator/start-emulator.ts';
import { missingOf } from '../../../emulator/strangers/interpreters.ts';
import { leadingTo } from '../../../emulator/strangers/run-stranger.ts';
import { SAMPLE } from '../sample.ts';
import { consume } from './consume.ts';
import { CONSUMERS, SIGNING } from './consumers.ts';

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

const calls = () =>
  emulator.journal.filter(({ path }) => path.startsWith('/v1/')).map(({ host, status }) => [host, status]);

/** It asks its settings for a proxy and not its environment. */
function withProxy(text: string): string {
  const proxy = { protocol: 'http', host: '127.0.0.1', port: emulator.ports.proxy };
  return text.replace('new ETrade({', `new ETrade({ proxy: ${JSON.stringify(proxy)},`);
}

describe.each(['sandbox', 'production'] as const)('in %s', (environment) => {
  const host = environment === 'sandbox' ? 'apisb.etrade.com' : 'api.etrade.com';

  for (const id of FORMAT_IDS) {
    for (const consumer of CONSUMERS[id]) {
      it(`the text for ${id} makes a signed call: ${consumer.name}`, async ({ skip }) => {
        const missing = missingOf(consumer.needs);
        if (missing) skip(missing);
        emulator.reset();
        const handover = await handoverFrom(environment);
        const format: Format = FORMATS[id];
        const text = withProxy(format.text(handover, { token: true }));
        const signing = FORMATS.node.text(handover, {}).replace(/^process\.env.*$/gm, '');
        const key = {
          ETRADE_CONSUMER_KEY: handover.consumerKey,
          ETRADE_CONSUMER_SECRET: handover.consumerSecret ?? '',
        };
        const env = { ...leadingTo(emulator, authority.file), ...(consumer.isGivenKey ? key : {}) };
        const said = await consume(consumer, text, env, { [SIGNING]: signing });
        expect({ calls: calls(), said }).toEqual({
          calls: [[host, 200]],
          said: expect.stringContaining('accountIdKey'),
        });
      });
    }
  }
});
