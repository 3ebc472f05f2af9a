import { heldToken } from '../../connection/held-token.ts';
import { issuerHost } from '../../connection/issuer-host.ts';
import { etradeTime } from '../../etrade/exchange/server-clock.ts';
import {
  type ConsumerKeys,
  type KeyFault,
  type KeyField,
  parseConsumerKeys,
} from '../../etrade/parse-consumer-keys.ts';
import { readConsumerKeys } from '../../keys/read-keys.ts';
import { saveConsumerKeys } from '../../keys/save-keys.ts';
import { saveWithPassphrase, saveWithSamePassphrase } from '../../keys/save-with-passphrase.ts';
import { clockReadingsItem } from '../../storage/background-items.ts';
import { loginEndingsItem } from '../../storage/callback-items.ts';
import { connectionItem } from '../../storage/connection-items.ts';
import type { KeepMode } from '../../storage/key-items.ts';
import type { EndedByChange } from '../../words/keys-words.ts';
import type { PassphraseObjection } from '../../words/passphrase-words.ts';
import { sendCommand } from '../wiring/send-command.ts';
import { forgetKeys } from './forget-keys.ts';
import { type NewPassphrase, objectionTo } from './new-passphrase.ts';

export type Saving =
  | { readonly name: 'done' }
  | Refused
  /** Not before the person has said once more that it is meant. */
  | { readonly name: 'asks'; readonly ends: EndedByChange }
  | { readonly name: 'notStored' };

/** Why what was typed cannot be used. */
export type Refused =
  | { readonly name: 'keysInvalid'; readonly field: KeyField; readonly fault: KeyFault }
  | { readonly name: 'passphraseInvalid'; readonly objection: PassphraseObjection }
  | { readonly name: 'locked' };

/** What is typed, and how it is to be kept; a passphrase that is null is the one that the keys have. */
export interface Entry {
  readonly typed: Readonly<Record<KeyField, string>>;
  readonly keep: KeepMode;
  readonly passphrase: NewPassphrase | null;
}

/** A pair that could be saved; `isOther` than the one that is. */
export interface Pair {
  readonly name: 'pair';
  readonly consumer: ConsumerKeys;
  readonly isOther: boolean;
}

/** The pair that is meant by what is typed: an empty field stands for what is saved already. */
export async function pairOf(profileId: string, typed: Entry['typed']): Promise<Pair | Refused> {
  const saved = await readConsumerKeys(profileId, Date.now());
  if (saved.name === 'locked') return { name: 'locked' };
  const present = saved.name === 'found' ? saved.consumer : { key: '', secret: '' };
  const parsed = parseConsumerKeys({ key: typed.key || present.key, secret: typed.secret || present.secret });
  if (parsed.name === 'invalid') return { ...parsed, name: 'keysInvalid' };
  return { name: 'pair', consumer: parsed.consumer, isOther: !isSame(parsed.consumer, present) };
}

/**
 * Saves what was typed.
 * @param mayEnd whether the person has said that a login or a token of other keys may be ended for it
 */
export async function saveKeys(profileId: string, entry: Entry, mayEnd: boolean): Promise<Saving> {
  const pair = await pairOf(profileId, entry.typed);
  if (pair.name !== 'pair') return pair;
  const objection = entry.passphrase && objectionTo(entry.passphrase);
  if (objection) return { name: 'passphraseInvalid', objection };
  const ends = pair.isOther ? await releaseKeys(profileId, mayEnd) : 'nothing';
  if (ends !== 'nothing') return { name: 'asks', ends };
  return store(async () => {
    // How logins ended tells of the callback of the key that was.
    if (pair.isOther) await loginEndingsItem(profileId).removeValue();
    await keepKeys(profileId, pair.consumer, entry);
  });
}

async function keepKeys(
  profileId: string,
  consumer: ConsumerKeys,
  { keep, passphrase }: Entry,
): Promise<void> {
  if (keep !== 'passphrase') return saveConsumerKeys(profileId, consumer, keep);
  const now = Date.now();
  if (passphrase) await saveWithPassphrase(profileId, consumer, passphrase.text, now);
  else await saveWithSamePassphrase(profileId, consumer, now);
  // A token that is there is sealed as its keys are now.
  await sendCommand({ type: 'resume', profileId });
}

/** @param isMeant whether the person has said so once more: nothing brings them back */
export async function removeKeys(profileId: string, isMeant: boolean): Promise<Saving> {
  const ends = await releaseKeys(profileId, isMeant);
  if (!isMeant || ends !== 'nothing') return { name: 'asks', ends };
  return store(() => forgetKeys(profileId));
}

/** Ends what stands on the present keys: without them it could not even be revoked. @returns what still does */
async function releaseKeys(profileId: string, mayEnd: boolean): Promise<EndedByChange> {
  if (mayEnd) {
    await sendCommand({ type: 'cancel', profileId });
    // A token from before a failed login is revoked like any other.
    await sendCommand({ type: 'keepEarlierToken', profileId });
    await sendCommand({ type: 'disconnect', profileId });
  }
  // Looked at afterwards: a code that is just being exchanged cannot be called back.
  const state = await connectionItem(profileId).getValue();
  const now = etradeTime(await clockReadingsItem.getValue(), Date.now(), issuerHost(state));
  const token = heldToken(state);
  if (token && now < token.accessToken.endsAt) return 'token';
  return 'flowId' in state ? 'login' : 'nothing';
}

async function store(write: () => Promise<void>): Promise<Saving> {
  return write().then(
    () => ({ name: 'done' }),
    () => ({ name: 'notStored' }),
  );
}

function isSame(some: ConsumerKeys, others: ConsumerKeys): boolean {
  return some.key === others.key && some.secret === others.secret;
}
