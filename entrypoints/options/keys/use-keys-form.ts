import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import type { KeyField } from '@/utils/etrade/parse-consumer-keys';
import type { KeysNote } from '@/utils/keys/keys-note';
import type { LostReply, ReplyOf } from '@/utils/messages/command';
import type { KeepMode } from '@/utils/storage/key-items';
import { sendCommand } from '@/utils/ui/wiring/send-command';
import { sentencesOf } from '@/utils/words/failure-words';
import { KEYS_CHANGED, KEYS_CHECK_LOST, keyFaultWords, keysAccepted } from '@/utils/words/keys-words';
import { objectionWords } from '@/utils/words/passphrase-words';
import { rejectionWords } from '@/utils/words/rejection-words';
import { PRESELECTED } from '../../../utils/keys/keep-modes.ts';
import { removeKeys, type Saving, saveKeys } from './change-keys.ts';
import { NO_PASSPHRASE } from './new-passphrase.ts';

export interface Result {
  readonly kind: 'good' | 'bad';
  readonly text: string;
}

const NOTHING_TYPED: Readonly<Record<KeyField, string>> = { key: '', secret: '' };

type Change = 'save' | 'remove';

/** The fields of one profile's keys; a field left empty stands for what is saved. */
export function useKeysForm({ id: profileId, environment }: Profile, note: KeysNote | null) {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [chosenKeep, setKeep] = useState<KeepMode>();
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [wantsNew, setWantsNew] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<Result | null>(null);
  /** The change that was asked about: pressed once more, it is meant. */
  const [asked, setAsked] = useState<Change | null>(null);
  const keep = chosenKeep ?? note?.keep ?? PRESELECTED[environment];
  const asksPassphrase = keep === 'passphrase' && (wantsNew || note?.keep !== 'passphrase');
  const isChanged = typed.key !== '' || typed.secret !== '' || keep !== note?.keep || asksPassphrase;

  const show = async (work: () => Promise<Result>) => {
    if (isBusy) return;
    setBusy(true);
    setResult(null);
    setResult(await work());
    setBusy(false);
  };
  const change = async (kind: Change): Promise<Result> => {
    const isMeant = asked === kind;
    const saving: Saving =
      kind === 'save'
        ? await saveKeys(profileId, typed, { keep, passphrase: asksPassphrase ? passphrase : null }, isMeant)
        : await removeKeys(profileId, isMeant);
    setAsked(saving.name === 'inUse' ? kind : null);
    if (saving.name === 'done') {
      setTyped(NOTHING_TYPED);
      setPassphrase(NO_PASSPHRASE);
      setWantsNew(false);
    }
    return resultOfSaving(saving, kind);
  };
  return {
    typed,
    keep,
    asksPassphrase,
    passphrase,
    isBusy,
    result,
    type: (field: KeyField, text: string) => setTyped({ ...typed, [field]: text }),
    setKeep,
    setPassphrase,
    wantNewPassphrase: () => setWantsNew(true),
    save: () => show(() => change('save')),
    remove: () => show(() => change('remove')),
    check: () =>
      show(async () => {
        const saved = isChanged ? await change('save') : null;
        return saved?.kind === 'bad'
          ? saved
          : resultOfCheck(await sendCommand({ type: 'checkKeys', profileId }));
      }),
  };
}

const good = (text: string): Result => ({ kind: 'good', text });
const bad = (text: string): Result => ({ kind: 'bad', text });

function resultOfSaving(saving: Saving, change: Change): Result {
  switch (saving.name) {
    case 'done':
      return good(change === 'save' ? KEYS_CHANGED.saved : KEYS_CHANGED.removed);
    case 'keysInvalid':
      return bad(keyFaultWords(saving.field, saving.fault));
    case 'passphraseInvalid':
      return bad(objectionWords(saving.objection));
    case 'locked':
      return bad(sentencesOf({ code: 'locked' }));
    case 'inUse':
    case 'notStored':
      return bad(KEYS_CHANGED[saving.name]);
  }
}

function resultOfCheck(reply: ReplyOf<'checkKeys'> | LostReply): Result {
  switch (reply.name) {
    case 'done':
      return good(keysAccepted(reply.tookMs));
    case 'rejected':
      return bad(rejectionWords(reply));
    case 'failed':
      return bad(sentencesOf(reply.failure));
    case 'lost':
      return bad(KEYS_CHECK_LOST);
  }
}
