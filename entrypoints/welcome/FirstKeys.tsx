import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { type KeysDraft, keysDraftItem } from '@/utils/storage/draft-items';
import { KeepChoice } from '@/utils/ui/keys/KeepChoice';
import { KeysFields } from '@/utils/ui/keys/KeysFields';
import { PassphraseFields } from '@/utils/ui/keys/PassphraseFields';
import { useCheckWhenThere } from '@/utils/ui/keys/use-check-when-there';
import { type KeysForm, useKeysForm } from '@/utils/ui/keys/use-keys-form';
import { Notice } from '@/utils/ui/parts/Notice';
import { Question } from '@/utils/ui/parts/Question';
import type { StatusNow } from '@/utils/ui/wiring/use-status';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { KEPT_IN_SHORT } from '@/utils/words/keys-words';

interface FirstKeysProps {
  readonly profile: Profile;
  readonly shown: StatusNow;
  readonly onBusy: (isBusy: boolean) => void;
}

/** Drawn when it is known what was typed before. */
export function FirstKeys(props: FirstKeysProps) {
  const begun = useStored(keysDraftItem(props.profile.id));
  return begun === undefined ? null : <Keys {...props} begun={begun} />;
}

/** Key and secret: checked by E*TRADE as soon as both are there, and saved when it accepts them. */
function Keys({ profile, shown, onBusy, begun }: FirstKeysProps & { readonly begun: KeysDraft | null }) {
  const note = shown.keys;
  const form = useKeysForm(profile, note, begun);
  useCheckWhenThere(form);
  const [isChanging, change] = useState(false);
  useLayoutEffect(() => {
    onBusy(form.isBusy);
    // The person may turn to another profile meanwhile.
    return () => onBusy(false);
  }, [form.isBusy, onBusy]);
  // Other keys are saved: they are what is shown.
  useEffect(() => change(false), [note]);
  const hint = note?.hint ?? null;
  const isKept = hint !== null && !isChanging && !form.isBusy;
  return (
    <>
      {isKept ? (
        <p class="kept">
          Key <strong>{hint}</strong>. {KEPT_IN_SHORT[note?.keep ?? form.keep]}{' '}
          {shown.status.name !== 'locked' && (
            <button type="button" class="link" onClick={() => change(true)}>
              Change
            </button>
          )}
        </p>
      ) : (
        <EntryForm profile={profile} form={form} hint={hint} />
      )}
      <Notice said={form.said?.field ? null : form.said} />
      {form.question && (
        <Question {...form.question} kind="danger" confirmed={() => void form.goOn()} kept={form.leave} />
      )}
    </>
  );
}

interface EntryFormProps {
  readonly profile: Profile;
  readonly form: KeysForm;
  readonly hint: string | null;
}

function EntryForm({ profile, form, hint }: EntryFormProps) {
  // Who has come by the keyboard from the choice above stays there.
  const [takesFocus] = useState(() => document.activeElement === document.body);
  const [isChoosing, choose] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    void form.check();
  };
  return (
    <form class="first-keys" aria-label="Keys" onSubmit={submit}>
      <KeysFields form={form} hint={hint} takesFocus={takesFocus} />
      <p class="aside">Paste them one by one or both at once: E*TRADE is asked as soon as they are there.</p>
      {isChoosing ? (
        <KeepChoice profileId={profile.id} keep={form.keep} choose={form.setKeep} />
      ) : (
        <p class="aside keep-line">
          {KEPT_IN_SHORT[form.keep]}{' '}
          <button type="button" class="link" onClick={() => choose(true)}>
            Change
          </button>
        </p>
      )}
      {form.asksPassphrase && (
        <PassphraseFields passphrase={form.passphrase} change={form.setPassphrase} isFixed={form.isBusy} />
      )}
      <div class="actions">
        <button type="submit" class={`main ${profile.environment}`} aria-disabled={form.isOff}>
          Check and save
        </button>
        <span class="aside" aria-live="polite">
          {form.isBusy && 'Asking E*TRADE…'}
        </span>
      </div>
    </form>
  );
}
