import { expect, it } from 'vitest';
import { FORMATS } from '@/utils/handover/formats';
import { SHAPE_IDS, type ShapeId, TOKEN_SHAPES } from '@/utils/handover/shapes/token-shapes';
import { SAMPLE } from './sample.ts';

const OAUTH = { oauth_token: 'fake+Token/A==', oauth_token_secret: 'fake+Secret/B==' };
const ACCESS = { access_token: 'fake+Token/A==', access_token_secret: 'fake+Secret/B==' };
const EPOCH = { created_at: 1_795_789_800, last_used_at: 1_795_791_600 };
const GENERAL = {
  consumer_key: SAMPLE.consumerKey,
  ...ACCESS,
  sandbox: true,
  created_at: '2026-11-27T14:30:00Z',
  expires_at: '2026-11-28T05:00:00Z',
};

/** As the programs read them: the names, and the kind of time that each takes. */
const EXPECTED: Readonly<Record<ShapeId, object>> = {
  json: { environment: 'sandbox', ...GENERAL },
  accessPair: GENERAL,
  oauthPair: { ...OAUTH, sandbox: true, ...EPOCH },
  etradeClient: { token: 'fake+Token/A==', token_secret: 'fake+Secret/B==' },
  etradeCli: {
    accessToken: 'fake+Token/A==',
    accessSecret: 'fake+Secret/B==',
    lastUpdated: '2026-11-27T14:30:00Z',
  },
  etradeMcp: { '0': { ...OAUTH, expires_at: '2026-11-28T00:00:00-05:00', environment: 'sandbox' } },
  localApi: {
    ...ACCESS,
    last_used: '2026-11-27T10:00:00-05:00',
    token_date: '2026-11-27',
    sandbox: true,
  },
  quantCore: { sandbox: { ...ACCESS, expires_at: '2026-11-28T06:00:00' } },
  finance: { ...OAUTH, sandbox: true, ...EPOCH },
  premiumHunter: { ...OAUTH, sandbox: true },
  unofficialApi: OAUTH,
  discordAlerts: OAUTH,
  rasesh6: { ...ACCESS, expires_at: '2026-11-28T05:00:00' },
};

it.each(SHAPE_IDS)('the token file of %s has its names and its times', (shape) => {
  expect(TOKEN_SHAPES[shape](SAMPLE)).toEqual(EXPECTED[shape]);
});

it('the name of a token file holds the consumer key, or the environment, where its program looks for that', () => {
  expect(FORMATS.etradeCli.path?.(SAMPLE)).toBe(`~/.etrade/.${SAMPLE.consumerKey}`);
  expect(FORMATS.etradeClient.path?.({ ...SAMPLE, environment: 'production' })).toBe(
    '~/.local/share/etrade-cli/production-token.json',
  );
});
