import { heldToken } from '@/utils/connection/held-token';
import { issuerHost } from '@/utils/connection/issuer-host';
import { etradeTime } from '@/utils/etrade/exchange/server-clock';
import {
  type ConsumerKeys,
  type KeyFault,
  type KeyField,
  parseConsumerKeys,
} from '@/utils/etrade/parse-consumer-keys';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { saveConsumerKeys } from '@/utils/keys/save-keys';
import { saveWithPassphrase, saveWithSamePassphrase } from '@/utils/keys/save-with-passphrase';
import { clockReadingsItem } from '@/utils/storage/background-items';
import { loginEndingsItem } from '@/utils/storage/callback-items';
import { connectionItem } from '@/utils/storage/connection-items';
import type { KeepMode } from '@/utils/storage/key-items';
import { forgetKeys } from '@/utils/ui/wiring/forget-keys';
import { sendCommand } from '@/utils/ui/wiring/send-command';
import type { EndedByChange } from '@/utils/words/keys-words';
import type { PassphraseObjection } from '@/utils/words/passphrase-words';
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

/** The pair that an entry means: an empty field stands for what is saved already. */
export async function pairOf(profileId: string, { typed, passphrase }: Entry): Promise<Pair | Refused> {
  const saved = await readConsumerKeys(profileId, Date.now());
  if (saved.name === 'locked') return { name: 'locked' };
  const present = saved.name === 'found' ? saved.consumer : { key: '', secret: '' };
  const parsed = parseConsumerKeys({ key: typed.key || present.key, secret: typed.secret || present.secret });
  if (parsed.name === 'invalid') return { ...parsed, name: 'keysInvalid' };
  const objection = passphrase && objectionTo(passphrase);
  if (objection) return { name: 'passphraseInvalid', objection };
  return { name: 'pair', consumer: parsed.consumer, isOther: !isSame(parsed.consumer, present) };
}

/**
 * Saves what was typed.
 * @param mayEnd whether the person has said that a login or a token of other keys may be ended for it
 */
export async function saveKeys(profileId: string, entry: Entry, mayEnd: boolean): Promise<Saving> {
  const pair = await pairOf(profileId, entry);
  if (pair.name !== 'pair') return pair;
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
