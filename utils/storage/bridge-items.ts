import { REQUEST_TOKEN_LIFETIME_MS } from '../etrade/token/lifetimes.ts';
import { isBoolean, isListOf, isNullOr, isNumber, isRecord, isText } from './engine/checks.ts';
import { storedItem } from './engine/stored-item.ts';

/** Where the codes of a program with this consumer key go. */
export interface BridgeRule {
  readonly consumerKey: string;
  /** As `parseCallbackAddress` wrote it. */
  readonly address: string;
  /** Whether the person has seen the destination and sent a code there by a press. */
  readonly isConfirmed: boolean;
}

const isRule = isRecord<BridgeRule>({ consumerKey: isText, address: isText, isConfirmed: isBoolean });

/** One for a key. Writer: options; the background confirms. */
export const bridgeRulesItem = storedItem('local', 'bridge-rules', [], isListOf(isRule));

/** A login of another program whose agreement a tab has shown. Nothing in it can sign. */
export interface ForeignLogin {
  readonly tabId: number;
  readonly consumerKey: string;
  readonly requestToken: string;
  /** This computer's epoch ms. */
  readonly seenAt: number;
}

const LOGIN_FIELDS = { tabId: isNumber, consumerKey: isText, requestToken: isText, seenAt: isNumber };

/** The latest of each tab. Writer: background. */
export const foreignLoginsItem = storedItem(
  'session',
  'foreign-logins',
  [],
  isListOf(isRecord<ForeignLogin>(LOGIN_FIELDS)),
);

/**
 * The request tokens of our own latest logins, so that a page which one of them has left behind is taken for nobody
 * else's. Nothing in them can sign. Writer: background.
 */
export const ownLoginsItem = storedItem('session', 'own-logins', [], isListOf(isText));

/** The code of another program, as the popup offers it. */
export interface OfferedCode extends ForeignLogin {
  readonly verifier: string;
}

/** Writer: background. */
export const offeredCodeItem = storedItem(
  'session',
  'offered-code',
  null,
  isNullOr(isRecord<OfferedCode>({ ...LOGIN_FIELDS, verifier: isText })),
);

/** Whether a login or its code is still of use: its request token was made before it was seen. */
export const isFresh = ({ seenAt }: ForeignLogin, now: number): boolean =>
  seenAt <= now && now < seenAt + REQUEST_TOKEN_LIFETIME_MS;
