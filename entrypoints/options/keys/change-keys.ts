import { heldToken } from '@/utils/connection/held-token';
import {
  type ConsumerKeys,
  type KeyFault,
  type KeyField,
  parseConsumerKeys,
} from '@/utils/etrade/parse-consumer-keys';
import { readConsumerKeys } from '@/utils/keys/read-keys';
import { removeConsumerKeys, saveConsumerKeys } from '@/utils/keys/save-keys';
import { saveWithPassphrase, saveWithSamePassphrase } from '@/utils/keys/save-with-passphrase';
import { connectionItem } from '@/utils/storage/connection-items';
import type { KeepMode } from '@/utils/storage/key-items';
import { sendCommand } from '@/utils/ui/wiring/send-command';
import type { PassphraseObjection } from '@/utils/words/passphrase-words';
import { type NewPassphrase, objectionTo } from './new-passphrase.ts';

export type Saving =
  | { readonly name: 'done' }
  | { readonly name: 'keysInvalid'; readonly field: KeyField; readonly fault: KeyFault }
  | { readonly name: 'passphraseInvalid'; readonly objection: PassphraseObjection }
  /** A login or a token stands on the present keys: without them it could not even be revoked. */
  | { readonly name: 'inUse' }
  | { readonly name: 'locked' }
  | { readonly name: 'notStored' };

/** How the keys are to be kept from now on; a passphrase that is null is the one that they have. */
export interface Keeping {
  readonly keep: KeepMode;
  readonly passphrase: NewPassphrase | null;
}

/**
 * Saves what was typed; an empty field stands for what is saved already.
 * @param mayEnd whether a login or a token of other keys may be ended for it
 */
export async function saveKeys(
  profileId: string,
  typed: Readonly<Record<KeyField, string>>,
  keeping: Keeping,
  mayEnd: boolean,
): Promise<Saving> {
  const saved = await readConsumerKeys(profileId, Date.now());
  if (saved.name === 'locked') return { name: 'locked' };
  const present = saved.name === 'found' ? saved.consumer : { key: '', secret: '' };
  const parsed = parseConsumerKeys({ key: typed.key || present.key, secret: typed.secret || present.secret });
  if (parsed.name === 'invalid') return { ...parsed, name: 'keysInvalid' };
  const objection = keeping.passphrase && objectionTo(keeping.passphrase);
  if (objection) return { name: 'passphraseInvalid', objection };
  const isOther = !isSame(parsed.consumer, present);
  if (isOther && !(await releaseKeys(profileId, mayEnd))) return { name: 'inUse' };
  return store(() => keepKeys(profileId, parsed.consumer, keeping));
}

async function keepKeys(
  profileId: string,
  consumer: ConsumerKeys,
  { keep, passphrase }: Keeping,
): Promise<void> {
  if (keep !== 'passphrase') return saveConsumerKeys(profileId, consumer, keep);
  const now = Date.now();
  if (passphrase) await saveWithPassphrase(profileId, consumer, passphrase.text, now);
  else await saveWithSamePassphrase(profileId, consumer, now);
  // A token that is there is sealed as its keys are now.
  await sendCommand({ type: 'resume', profileId });
}

/** @param mayEnd whether a login or a token of these keys may be ended for it */
export async function removeKeys(profileId: string, mayEnd: boolean): Promise<Saving> {
  if (!(await releaseKeys(profileId, mayEnd))) return { name: 'inUse' };
  return store(() => removeConsumerKeys(profileId));
}

/** Ends what stands on the present keys. @returns whether nothing does any more */
async function releaseKeys(profileId: string, mayEnd: boolean): Promise<boolean> {
  if (mayEnd) {
    await sendCommand({ type: 'cancel', profileId });
    // A token from before a failed login is revoked like any other.
    await sendCommand({ type: 'keepEarlierToken', profileId });
    await sendCommand({ type: 'disconnect', profileId });
  }
  // Looked at afterwards: a code that is just being exchanged cannot be called back.
  const state = await connectionItem(profileId).getValue();
  return !('flowId' in state || heldToken(state));
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
