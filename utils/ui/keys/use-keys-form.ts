import { useState } from 'preact/hooks';
import type { Profile } from '../../connection/profile.ts';
import type { KeyField } from '../../etrade/parse-consumer-keys.ts';
import { PRESELECTED } from '../../keys/keep-modes.ts';
import type { KeysNote } from '../../keys/keys-note.ts';
import { unrevokedItem } from '../../storage/connection-items.ts';
import { type KeysDraft, keysDraftItem } from '../../storage/draft-items.ts';
import type { KeepMode } from '../../storage/key-items.ts';
import {
  type EndedByChange,
  KEYS_CHANGED,
  KEYS_NOT_SAVED,
  type KeysChange,
  keysQuestion,
  PASSPHRASE_NEXT,
} from '../../words/keys-words.ts';
import { UNREVOKED } from '../../words/status-words.ts';
import { problem, well } from '../wiring/use-command.ts';
import { useDraft } from '../wiring/use-draft.ts';
import { type Entry, pairOf, removeKeys, type Saving, saveKeys } from './change-keys.ts';
import { checkPair } from './check-pair.ts';
import { NO_PASSPHRASE } from './new-passphrase.ts';
import { type SaidOfKeys, saidOfCheck, saidOfSaving } from './said-of-keys.ts';
import { withTyped } from './take-typed.ts';

const NOTHING_TYPED: KeysDraft = { key: '', secret: '' };

export type KeysForm = ReturnType<typeof useKeysForm>;

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
  const [said, setSaid] = useState<SaidOfKeys | null>(null);
  const [asked, setAsked] = useState<{ readonly change: KeysChange; readonly ends: EndedByChange } | null>(
    null,
  );
  const savedKeep = note?.keep ?? PRESELECTED[environment];
  const keep = chosenKeep ?? savedKeep;
  const asksPassphrase = keep === 'passphrase' && (wantsNew || note?.keep !== 'passphrase');
  const isTyped = [typed.key, typed.secret, passphrase.text].some((text) => text !== '');
  const entry: Entry = { typed, keep, passphrase: asksPassphrase ? passphrase : null };

  const work = async (deed: () => Promise<SaidOfKeys | null>) => {
    setBusy(true);
    setSaid(null);
    setAsked(null);
    setSaid(await deed().finally(() => setBusy(false)));
  };
  const saidOf = (saving: Saving, change: KeysChange, wellSaid: SaidOfKeys): SaidOfKeys | null => {
    if (saving.name === 'asks') setAsked({ change, ends: saving.ends });
    if (saving.name !== 'done') return saving.name === 'asks' ? null : saidOfSaving(saving);
    setDraft(null);
    setPassphrase(NO_PASSPHRASE);
    setWantsNew(false);
    setKeep(undefined);
    return wellSaid;
  };
  /** What a change has ended at E*TRADE, and what not. */
  const endedWell = async (words: string, isMeant: boolean): Promise<SaidOfKeys> => {
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
    const pair = await pairOf(profileId, entry.typed);
    if (pair.name !== 'pair') return saidOfSaving(pair);
    const found = saidOfCheck(await checkPair(profileId, pair.isOther ? pair.consumer : null));
    if (found.kind === 'problem') return { ...found, text: `${found.text} ${KEYS_NOT_SAVED}` };
    if (entry.passphrase?.text === '') return well(`${found.text} ${PASSPHRASE_NEXT}`);
    const saving = await saveKeys(profileId, entry, false);
    return saidOf(saving, 'save', well(`${found.text} ${KEYS_CHANGED.saved}.`)) ?? found;
  };
  /** Another text is another question: what is confirmed is what was asked about, and what was wrong is changed. */
  const unasked = <Value>(change: (value: Value) => void) => {
    return (value: Value) => {
      setAsked(null);
      setSaid((before) => (before?.field ? null : before));
      change(value);
    };
  };
  /** While something is asked, the presses that could have led there do nothing. */
  const unlessOff = (deed: () => Promise<SaidOfKeys | null>) => (isBusy || asked ? undefined : work(deed));
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
    type: (field: KeyField) => unasked((text: string) => setDraft(withTyped(typed, field, text))),
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
