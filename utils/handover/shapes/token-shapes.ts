import type { Handover } from './handover.ts';
import { TIMES } from './times.ts';

const isSandbox = ({ environment }: Handover) => environment === 'sandbox';
const oauthPair = ({ token, tokenSecret }: Handover) => ({
  oauth_token: token,
  oauth_token_secret: tokenSecret,
});
const accessPair = ({ token, tokenSecret }: Handover) => ({
  access_token: token,
  access_token_secret: tokenSecret,
});
const secretOf = ({ consumerSecret }: Handover) =>
  consumerSecret === null ? {} : { consumer_secret: consumerSecret };
const oauthWithTimes = (handover: Handover) => ({
  ...oauthPair(handover),
  sandbox: isSandbox(handover),
  created_at: TIMES.epochSeconds(handover.issuedAt),
  last_used_at: TIMES.epochSeconds(handover.lastUsedAt),
});
const accessWithTimes = (handover: Handover) => ({
  consumer_key: handover.consumerKey,
  ...secretOf(handover),
  ...accessPair(handover),
  sandbox: isSandbox(handover),
  created_at: TIMES.aware(handover.issuedAt),
  expires_at: TIMES.aware(handover.endsAt),
});

/** What each program finds in its token file. The names, and what a time looks like, are the programs' own. */
export const TOKEN_SHAPES = {
  json: (handover: Handover): object => ({ environment: handover.environment, ...accessWithTimes(handover) }),
  accessPair: accessWithTimes,
  oauthPair: oauthWithTimes,
  etradeClient: ({ token, tokenSecret }: Handover) => ({ token, token_secret: tokenSecret }),
  etradeCli: ({ token, tokenSecret, issuedAt }: Handover) => ({
    accessToken: token,
    accessSecret: tokenSecret,
    lastUpdated: TIMES.aware(issuedAt),
  }),
  etradeMcp: (handover: Handover) => ({
    '0': {
      ...oauthPair(handover),
      expires_at: TIMES.newYork(handover.endsAt),
      environment: handover.environment,
    },
  }),
  localApi: (handover: Handover) => ({
    ...accessPair(handover),
    last_used: TIMES.newYork(handover.lastUsedAt),
    token_date: TIMES.newYorkDate(handover.issuedAt),
    sandbox: isSandbox(handover),
  }),
  quantCore: (handover: Handover) => ({
    [handover.environment]: {
      ...accessPair(handover),
      expires_at: TIMES.naive(handover.endsAt, handover.timeZone),
    },
  }),
  finance: oauthWithTimes,
  premiumHunter: (handover: Handover) => ({ ...oauthPair(handover), sandbox: isSandbox(handover) }),
  unofficialApi: oauthPair,
  discordAlerts: oauthPair,
  rasesh6: (handover: Handover) => ({
    ...accessPair(handover),
    expires_at: TIMES.naive(handover.endsAt, 'UTC'),
  }),
} as const satisfies Record<string, (handover: Handover) => object>;

export type ShapeId = keyof typeof TOKEN_SHAPES;

export const SHAPE_IDS = Object.keys(TOKEN_SHAPES) as readonly ShapeId[];

export const shapedText = (shape: ShapeId, handover: Handover): string =>
  `${JSON.stringify(TOKEN_SHAPES[shape](handover), null, 2)}\n`;
