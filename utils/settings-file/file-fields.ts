import { parseCallbackAddress } from '../etrade/callback/parse-callback-address.ts';
import { OAUTH_HOSTS } from '../etrade/environments.ts';
import { type Check, isBoolean, isNullOr, isOneOf, isRecord, isText } from '../storage/engine/checks.ts';
import { isTimeOfDay, LOCK_AFTER_MINUTES } from '../storage/setting-items.ts';

/** A check for each field of a part of the file. */
export type FileFields = Readonly<Record<string, Check<unknown>>>;

const MAX_LABEL = 40;
/** What is seen as it is: no control, no direction, no blank but the one. */
const SEEN = /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+(?: [\p{L}\p{M}\p{N}\p{P}\p{S}]+)*$/u;

const isLabel = ((value) =>
  typeof value === 'string' && value.length <= MAX_LABEL && SEEN.test(value)) as Check<string>;

/** As it is saved: an address that a person would have to be told about is none here. */
const isAddress = ((value) => {
  if (!isText(value)) return false;
  const parsed = parseCallbackAddress(value);
  return parsed.name === 'valid' && parsed.address === value;
}) as Check<string>;

const isAnything = ((_value) => true) as Check<unknown>;

export const FILE: FileFields = {
  what: isAnything,
  version: isAnything,
  settings: isRecord({}),
  reminders: isRecord({}),
  profiles: ((value) => Array.isArray(value)) as Check<unknown>,
};

export const SETTINGS: FileFields = {
  showBadge: isBoolean,
  keepAlive: isBoolean,
  lockAfterMinutes: isOneOf(...LOCK_AFTER_MINUTES),
  keepHistory: isBoolean,
  singleKeys: isBoolean,
};

export const REMINDERS: FileFields = { tokenEnds: isBoolean, mornings: isBoolean, morningAt: isTimeOfDay };

export const PROFILE: FileFields = {
  id: isText,
  environment: isText,
  label: isLabel,
  oauthHost: isOneOf(...OAUTH_HOSTS),
  callbackAddress: isNullOr(isAddress),
};
