import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { FORMAT_IDS, FORMATS, type Format, type FormatId } from '@/utils/handover/formats';
import { masked } from '@/utils/handover/mask';
import type { Handover } from '@/utils/handover/shapes/handover';
import { FORMAT_WORDS } from '@/utils/words/handover/handover-words';
import { HOSTILE_SAMPLE, SAMPLE } from './sample.ts';

const formatOf = (id: FormatId): Format => FORMATS[id];
const ENVIRONMENTS = ['sandbox', 'production'] as const;
const withSecret = { ...SAMPLE, consumerSecret: 'fakeConsumerSecret' };

describe.each(FORMAT_IDS)('the text for %s', (id) => {
  const format = formatOf(id);

  it('holds the token, but for the one that leaves it out unless it is wanted', () => {
    const text = format.text(SAMPLE, { token: true });
    expect(text).toContain(SAMPLE.token);
    expect(text).toContain(SAMPLE.tokenSecret);
    expect(format.text(SAMPLE, {}).includes(SAMPLE.token)).toBe(!format.choices.includes('token'));
  });

  it('has the consumer secret only where it is wanted and has a place', () => {
    expect(format.text(SAMPLE, {})).not.toContain('fakeConsumerSecret');
    expect(format.text(withSecret, {}).includes('fakeConsumerSecret')).toBe(
      format.choices.includes('secret'),
    );
  });

  it('masked, holds nothing that is worth stealing, and neither does its path', () => {
    const hidden = masked(withSecret);
    const text = format.text(hidden, { aliases: true, token: true }) + (format.path?.(hidden) ?? '');
    for (const secret of [SAMPLE.token, SAMPLE.tokenSecret, SAMPLE.consumerKey, 'fakeConsumerSecret']) {
      expect(text).not.toContain(secret);
    }
  });

  it('is saved under a name that every system takes', () => {
    for (const environment of ENVIRONMENTS) expect(format.fileName(environment)).toMatch(/^\w[\w.-]+$/);
  });

  it('has a title of its own', () => {
    const titles = FORMAT_IDS.map((each) => FORMAT_WORDS[each].title);
    expect(titles.filter((title) => title === FORMAT_WORDS[id].title)).toHaveLength(1);
  });
});

/** The word by which each names the environment; the others have a file for each, or the wish of the caller. */
const WORDS: readonly [id: FormatId, sandbox: string, production: string][] = [
  ['dotEnv', 'ETRADE_ENVIRONMENT=sandbox', 'ETRADE_ENVIRONMENT=production'],
  ['dotEnv', 'ETRADE_SANDBOX=true', 'ETRADE_SANDBOX=false'],
  ['pyetrade', 'dev=True', 'dev=False'],
  ['requestsOauthlib', '//apisb.etrade.com/', '//api.etrade.com/'],
  ['node', '//apisb.etrade.com/', '//api.etrade.com/'],
  ['etradeTs', "'sandbox'", "'live'"],
  ['eTradeApi', "'dev'", "'prod'"],
  ['go', '//apisb.etrade.com/', '//api.etrade.com/'],
  ['csharp', '//apisb.etrade.com"', '//api.etrade.com"'],
  ['r', 'sandbox = TRUE', 'sandbox = FALSE'],
  ['r', 'etrade_acctok_sand', 'etrade_acctok_prod'],
  ['mcp', '"ETRADE_ENVIRONMENT": "sandbox"', '"ETRADE_ENVIRONMENT": "production"'],
  ['json', '"environment": "sandbox"', '"environment": "production"'],
  ['etradeMcp', '"environment": "sandbox"', '"environment": "production"'],
  ['localApi', '"sandbox": true', '"sandbox": false'],
  ['quantCore', '"sandbox": {', '"production": {'],
  ['finance', '"sandbox": true', '"sandbox": false'],
  ['premiumHunter', '"sandbox": true', '"sandbox": false'],
];

it.each(WORDS)("%s says the environment in the program's own word: %s, %s", (id, sandbox, production) => {
  const text = (environment: Handover['environment']) => formatOf(id).text({ ...SAMPLE, environment }, {});
  expect(text('sandbox')).toContain(sandbox);
  expect(text('production')).toContain(production);
  expect(text('production')).not.toContain(sandbox);
});

describe('hostile values', () => {
  const { consumerKey, consumerSecret, token, tokenSecret } = HOSTILE_SAMPLE;
  const expected = [consumerKey, consumerSecret, token, tokenSecret];
  const NAMES = [
    'ETRADE_CONSUMER_KEY',
    'ETRADE_CONSUMER_SECRET',
    'ETRADE_ACCESS_TOKEN',
    'ETRADE_ACCESS_TOKEN_SECRET',
  ];
  const textOf = (id: FormatId) => formatOf(id).text(HOSTILE_SAMPLE, { token: true });
  const run = (command: string, args: string[]) => {
    const { stdout, stderr } = spawnSync(command, args, {
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    });
    return JSON.parse(stdout || JSON.stringify(stderr));
  };
  const printed = `process.stdout.write(JSON.stringify(${JSON.stringify(NAMES)}.map((name) => process.env[name])))`;

  it.each(['dotEnv', 'shell'] as const)('arrive as they are by a shell that reads %s', (id) => {
    const text = id === 'dotEnv' ? `set -a\n${textOf(id)}` : textOf(id);
    expect(run('sh', ['-c', `${text}\n"$0" -e "$1"`, process.execPath, printed])).toEqual(expected);
  });

  it('are one literal each in PowerShell, whatever quote they hold', () => {
    const text = formatOf('powerShell').text({ ...SAMPLE, token: "it's ‘so’" }, {});
    expect(text).toContain("$env:ETRADE_ACCESS_TOKEN = 'it''s ‘‘so’’'\n");
  });

  it('stay values in JSON', () => {
    expect(JSON.parse(textOf('mcp')).env).toMatchObject({ ETRADE_ACCESS_TOKEN: token });
    expect(JSON.parse(textOf('json'))).toMatchObject({
      access_token: token,
      consumer_secret: consumerSecret,
    });
  });
});
