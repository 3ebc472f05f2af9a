import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReportFacts, reportText } from '@/entrypoints/options/report/report-text';
import { NOW } from '../../connection/samples.ts';

const FACTS: ReportFacts = {
  version: '1.2.3',
  userAgent: 'Some browser',
  settings: { showBadge: true, keepAlive: false },
  clockErrorMs: 90_400,
  profiles: [
    {
      environment: 'sandbox',
      state: 'connected',
      failure: null,
      keep: 'device',
      oauthHost: 'api.etrade.com',
    },
    {
      environment: 'production',
      state: 'failed',
      failure: 'tokenRefused',
      keep: null,
      oauthHost: 'apisb.etrade.com',
    },
  ],
  changedPage: null,
  log: [
    { at: NOW, what: 'start' },
    { at: NOW + 5, what: 'request', which: 'renew', status: 401, tookMs: 120 },
    {
      at: NOW + 9,
      what: 'command',
      which: 'renew',
      environment: 'production',
      failure: 'tokenRefused',
      problem: 'token_rejected',
    },
  ],
};

const withLog = (...log: unknown[]) => reportText({ ...FACTS, log: log as ReportFacts['log'] });

it('says in plain lines what a reader of a bug report asks first', () => {
  expect(reportText(FACTS)).toBe(
    `Opening Bell 1.2.3
Some browser
Settings: showBadge true, keepAlive false
Clock: 90 s behind E*TRADE
sandbox: connected, keys: device
production: failed, tokenRefused, no keys, other authorization host

What happened, in UTC, the latest last:
2026-01-15 15:00:00.000 start
2026-01-15 15:00:00.005 request renew status 401 120 ms
2026-01-15 15:00:00.009 command renew production tokenRefused token_rejected`,
  );
});

describe('what is no word of ours', () => {
  it.each([
    ['which', 'accounts/12345678'],
    ['environment', 'secret'],
    ['failure', '__proto__'],
    ['problem', 'abcdefghijklmnopqrst'],
    ['what', 'constructor'],
  ])('is not told as %s', (field, text) => {
    const report = withLog({ at: NOW, what: 'start', [field]: text });
    expect(report).toContain('(unknown)');
    expect(report).not.toContain(text);
  });

  it.each([
    ['at', 83_412_345],
    ['at', '2026'],
    ['status', 83_412_345],
    ['tookMs', 83_412_345],
    ['tookMs', -1],
    ['tookMs', Number.NaN],
  ])('is no number either, as %s %s', (field, value) => {
    const [line] = withLog({ at: NOW, what: 'start', [field]: value })
      .split('\n')
      .slice(-1);
    expect(line).toBe(field === 'at' ? '(unknown) start' : '2026-01-15 15:00:00.000 start');
  });

  it('of a setting is told only that it is set', () => {
    const report = reportText({ ...FACTS, settings: { pushTo: 'https://secret.example', pin: 83_412_345 } });
    expect(report).toContain('Settings: pushTo set, pin set');
  });
});

/** Long enough to be no word by chance. */
const secret = fc
  .stringMatching(/^[A-Za-z0-9+/=_-]{8,64}$/)
  .filter((text) => !reportText(FACTS).includes(text))
  .map((text) => `${text}~`);

const FIELDS = ['at', 'what', 'which', 'environment', 'status', 'tookMs', 'failure', 'problem', 'other'];

it('holds none of the secrets that were planted in the log, the states or the settings', () => {
  const value = fc.oneof(
    secret,
    secret.map((text) => ({ text })),
    secret.map((text) => [text]),
  );
  const entry = fc.dictionary(fc.constantFrom(...FIELDS), value);
  const planted = fc.record({
    log: fc.array(entry, { maxLength: 10 }),
    profile: fc.dictionary(fc.constantFrom('environment', 'state', 'failure', 'keep', 'oauthHost'), value),
    settings: fc.dictionary(fc.constantFrom('showBadge', 'keepAlive', 'more'), value),
  });
  fc.assert(
    fc.property(planted, ({ log, profile, settings }) => {
      const facts = { ...FACTS, log, settings, profiles: [profile] } as unknown as ReportFacts;
      // Whatever was planted ends so, and nothing else in a report does.
      expect(reportText(facts)).not.toContain('~');
    }),
  );
});

describe('a page of the code that has changed', () => {
  const report = (sketch: string, way: number | null = 2) =>
    reportText({ ...FACTS, changedPage: { at: NOW, way, sketch } });

  it('is told with how it is built, and how the code was found', () => {
    expect(report('html\n body\n  input type=4 value=5')).toMatch(
      /read by way 3[\s\S]*\n {2}input type=4 value=5$/,
    );
    expect(report('html', null)).toMatch(/nothing was found/);
  });

  it('is not told where anything else stands in the place of its sketch', () => {
    const { length } = reportText(FACTS);
    for (const text of ['AB12C', 'html\n Your code is AB12C', 'input value="AB12C"', 'input value=AB12C'])
      expect(report(text)).toHaveLength(length);
  });
});
