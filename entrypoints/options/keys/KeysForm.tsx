import { useLayoutEffect } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import type { KeysNote } from '@/utils/keys/keys-note';
import { type KeysDraft, keysDraftItem } from '@/utils/storage/draft-items';
import { KeepChoice } from '@/utils/ui/keys/KeepChoice';
import { KeysFields } from '@/utils/ui/keys/KeysFields';
import { PassphraseFields } from '@/utils/ui/keys/PassphraseFields';
import { useKeysForm } from '@/utils/ui/keys/use-keys-form';
import { Notice } from '@/utils/ui/parts/Notice';
import { Question } from '@/utils/ui/parts/Question';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { KEYS_UNSAVED } from '@/utils/words/keys-words';

interface KeysFormProps {
  readonly profile: Profile;
  readonly note: KeysNote | null;
  readonly onBusy: (isBusy: boolean) => void;
}

/** Drawn when it is known what was typed before. */
export function KeysForm(props: KeysFormProps) {
  const begun = useStored(keysDraftItem(props.profile.id));
  return begun === undefined ? null : <Form {...props} begun={begun} />;
}

function Form({ profile, note, onBusy, begun }: KeysFormProps & { readonly begun: KeysDraft | null }) {
  const form = useKeysForm(profile, note, begun);
  useLayoutEffect(() => onBusy(form.isBusy), [form.isBusy, onBusy]);
  const hint = note?.hint ?? null;
  const submit = (event: Event) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <form onSubmit={submit}>
      <KeysFields form={form} hint={hint} />
      <KeepChoice profileId={profile.id} keep={form.keep} choose={form.setKeep} />
      {form.asksPassphrase && (
        <PassphraseFields passphrase={form.passphrase} change={form.setPassphrase} isFixed={form.isBusy} />
      )}
      <div class="actions">
        <button type="submit" class={`save main ${profile.environment}`} aria-disabled={form.isOff}>
          Save
        </button>
        <button type="button" class="quiet" aria-disabled={form.isOff} onClick={() => void form.check()}>
          Check keys
        </button>
        {form.isUnsaved && <span class="unsaved-mark">{KEYS_UNSAVED}</span>}
        {form.keep === 'passphrase' && !form.asksPassphrase && (
          <button type="button" class="link" onClick={form.wantNewPassphrase}>
            Change passphrase
          </button>
        )}
        {hint && (
          <button type="button" class="link" aria-disabled={form.isOff} onClick={() => void form.remove()}>
            Remove keys
          </button>
        )}
      </div>
      <p class="aside" aria-live="polite">
        {form.isBusy && form.asksPassphrase && 'Deriving the key…'}
      </p>
      <Notice said={form.said?.field ? null : form.said} />
      {form.question && (
        <Question {...form.question} kind="danger" confirmed={() => void form.goOn()} kept={form.leave} />
      )}
    </form>
  );
}
