import type { ConsumerKeys } from '../etrade/parse-consumer-keys.ts';
import { nextMidnightInNewYork } from '../etrade/token/lifetimes.ts';
import { loginEndingsItem } from '../storage/callback-items.ts';
import { sessionNoteItem, unrevokedItem } from '../storage/connection-items.ts';
import { alone, LOCKS, withVault } from '../storage/engine/alone.ts';
import { guestsItem } from '../storage/guest-items.ts';
import { pairingsItem } from '../storage/handover-items.ts';
import {
  type KeepMode,
  keysItem,
  type PassphraseRecord,
  sealedTokenItem,
  sessionKeysItem,
  unlockAttemptsItem,
  unlockedItem,
} from '../storage/key-items.ts';
import { profilesItem } from '../storage/profile-items.ts';
import { deviceKey, forgetDeviceKey } from '../vault/device-key.ts';
import { forgetSavedKeys, noteSavedKeys } from '../vault/saved-keys-note.ts';
import { seal } from '../vault/seal.ts';
import { hintOf } from './keys-note.ts';
import { devicePurpose } from './read-keys.ts';
import { keysText } from './sealed-keys.ts';

/** A note that cannot be written is missed only where the keys are lost too; what is forgotten has no use any more. */
const ignore = () => undefined;

export const forgetUnusedDeviceKey = (): Promise<void> =>
  alone(LOCKS.deviceKey(), async () => {
    if ((await pairingsItem.getValue()).length > 0) return;
    const profiles = await profilesItem.getValue();
    const records = await Promise.all(profiles.map(({ id }) => keysItem(id).getValue()));
    if (records.every((record) => record?.keep !== 'device')) await forgetDeviceKey();
  }).catch(ignore);

/** Writers: options, welcome. The old form is removed only when the new one is stored. */
export async function saveConsumerKeys(
  profileId: string,
  consumer: ConsumerKeys,
  keep: Exclude<KeepMode, 'passphrase'>,
): Promise<void> {
  if (keep === 'session') {
    await sessionKeysItem(profileId).setValue(consumer);
    await forgetSavedKeys(profileId).catch(ignore);
    await keysItem(profileId).setValue({ keep });
  } else {
    await alone(LOCKS.deviceKey(), async () => {
      const sealed = await seal(keysText(consumer), await devicePurpose(profileId), await deviceKey());
      await keysItem(profileId).setValue({ keep, hint: hintOf(consumer.key), sealed });
    });
    await noteSavedKeys(profileId).catch(ignore);
    await sessionKeysItem(profileId).removeValue();
  }
  await withVault(profileId, () => removeVault(profileId));
  await forgetUnusedDeviceKey();
}

/** Writers: options, welcome. For keys that a passphrase keeps. */
export async function savePassphraseRecord(profileId: string, record: PassphraseRecord): Promise<void> {
  await keysItem(profileId).setValue(record);
  await noteSavedKeys(profileId).catch(ignore);
  await sessionKeysItem(profileId).removeValue();
  await forgetUnusedDeviceKey();
}

/** Writers: options, welcome; any page after "Reset". Nothing is left of the keys, nor of what was sealed beside them. */
export async function removeConsumerKeys(profileId: string): Promise<void> {
  await withVault(profileId, async () => {
    await noteWhatLivesOn(profileId);
    // The note goes first: left behind alone, it would tell of keys that were lost.
    await forgetSavedKeys(profileId).catch(ignore);
    await keysItem(profileId).removeValue();
    await sessionKeysItem(profileId).removeValue();
    await removeVault(profileId);
    await loginEndingsItem(profileId).removeValue();
    await guestsItem(profileId).removeValue();
  });
  await forgetUnusedDeviceKey();
}

/** A token that is thrown away with its seal works on at E*TRADE; any other is not to be missed any more. */
async function noteWhatLivesOn(profileId: string): Promise<void> {
  const note = sessionNoteItem(profileId);
  const endsAt = (await note.getValue())?.endsAt ?? nextMidnightInNewYork(Date.now());
  const isSealed = (await sealedTokenItem(profileId).getValue()) !== null;
  if (isSealed) await unrevokedItem(profileId).setValue({ endsAt, isOpen: false });
  await note.removeValue();
}

async function removeVault(profileId: string): Promise<void> {
  await sealedTokenItem(profileId).removeValue();
  await unlockedItem(profileId).removeValue();
  await unlockAttemptsItem(profileId).removeValue();
}
