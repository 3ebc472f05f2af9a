import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import type { KeyField } from '@/utils/etrade/parse-consumer-keys';
import { PRESELECTED } from '@/utils/keys/keep-modes';
import type { KeysNote } from '@/utils/keys/keys-note';
import { unrevokedItem } from '@/utils/storage/connection-items';
import { type KeysDraft, keysDraftItem } from '@/utils/storage/draft-items';
import type { KeepMode } from '@/utils/storage/key-items';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import { useDraft } from '@/utils/ui/wiring/use-draft';
import {
  type EndedByChange,
  KEYS_CHANGED,
  KEYS_NOT_SAVED,
  type KeysChange,
  keysQuestion,
} from '@/utils/words/keys-words';
import { UNREVOKED } from '@/utils/words/status-words';
import { type Entry, pairOf, removeKeys, type Saving, saveKeys } from './change-keys.ts';
import { checkPair } from './check-pair.ts';
import { NO_PASSPHRASE } from './new-passphrase.ts';
import { saidOfCheck, saidOfSaving } from './said-of-keys.ts';

const NOTHING_TYPED: KeysDraft = { key: '', secret: '' };

/**
 * The fields of one profile's keys; a field left empty stands for what is saved.
 * @param begun what was typed there before the page closed
 */
export function useKeysForm(
  { id: profileId, environment, label }: Profile,
  note: KeysNote | null,
  begun: KeysDraft | null,
) {
  const [draft, setDraft] = useDraft(keysDraftItem(profileId), begun);
  const typed = draft ?? NOTHING_TYPED;
  const [chosenKeep, setKeep] = useState<KeepMode>();
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const [wantsNew, setWantsNew] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const [asked, setAsked] = useState<{ readonly change: KeysChange; readonly ends: EndedByChange } | null>(
    null,
  );
  const savedKeep = note?.keep ?? PRESELECTED[environment];
  const keep = chosenKeep ?? savedKeep;
  const asksPassphrase = keep === 'passphrase' && (wantsNew || note?.keep !== 'passphrase');
  const isTyped = [typed.key, typed.secret, passphrase.text].some((text) => text !== '');
  const entry: Entry = { typed, keep, passphrase: asksPassphrase ? passphrase : null };

  const work = async (deed: () => Promise<Said | null>) => {
    setBusy(true);
    setSaid(null);
    setAsked(null);
    setSaid(await deed().finally(() => setBusy(false)));
  };
  const saidOf = (saving: Saving, change: KeysChange, wellSaid: Said): Said | null => {
    if (saving.name === 'asks') setAsked({ change, ends: saving.ends });
    if (saving.name !== 'done') return saving.name === 'asks' ? null : saidOfSaving(saving);
    setDraft(null);
    setPassphrase(NO_PASSPHRASE);
    setWantsNew(false);
    setKeep(undefined);
    return wellSaid;
  };
  /** What a change has ended at E*TRADE, and what not. */
  const endedWell = async (words: string, isMeant: boolean): Promise<Said> => {
    const unrevoked = isMeant ? await unrevokedItem(profileId).getValue() : null;
    return unrevoked && Date.now() < unrevoked.endsAt ? problem(`${words}. ${UNREVOKED}`) : well(words);
  };
  const save = async (isMeant: boolean) => {
    const saving = await saveKeys(profileId, entry, isMeant);
    return saidOf(saving, 'save', await endedWell(KEYS_CHANGED.saved, isMeant));
  };
  const remove = async (isMeant: boolean) => {
    const saving = await removeKeys(profileId, isMeant);
    return saidOf(saving, 'remove', await endedWell(KEYS_CHANGED.removed, isMeant));
  };
  const check = async () => {
    if (!isTyped && keep === note?.keep && !asksPassphrase)
      return saidOfCheck(await checkPair(profileId, null));
    const pair = await pairOf(profileId, entry);
    if (pair.name !== 'pair') return saidOfSaving(pair);
    const found = saidOfCheck(await checkPair(profileId, pair.isOther ? pair.consumer : null));
    if (found.kind === 'problem') return problem(`${found.text} ${KEYS_NOT_SAVED}`);
    const saving = await saveKeys(profileId, entry, false);
    return saidOf(saving, 'save', well(`${found.text} ${KEYS_CHANGED.saved}.`)) ?? found;
  };
  /** Another text is another question: what is confirmed is what was asked about. */
  const unasked = <Value>(change: (value: Value) => void) => {
    return (value: Value) => {
      setAsked(null);
      change(value);
    };
  };
  /** While something is asked, the presses that could have led there do nothing. */
  const unlessOff = (deed: () => Promise<Said | null>) => (isBusy || asked ? undefined : work(deed));
  return {
    typed,
    keep,
    asksPassphrase,
    passphrase,
    isBusy,
    isOff: isBusy || asked !== null,
    isUnsaved: isTyped || keep !== savedKeep,
    said,
    question: asked && keysQuestion(label, asked.change, asked.ends),
    type: (field: KeyField) => unasked((text: string) => setDraft({ ...typed, [field]: text })),
    setKeep: unasked(setKeep),
    setPassphrase: unasked(setPassphrase),
    wantNewPassphrase: () => unasked(setWantsNew)(true),
    save: () => unlessOff(() => save(false)),
    remove: () => unlessOff(() => remove(false)),
    check: () => unlessOff(check),
    goOn: () => asked && work(() => (asked.change === 'save' ? save(true) : remove(true))),
    leave: () => setAsked(null),
  };
}
