import { useLayoutEffect } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import type { KeysNote } from '@/utils/keys/keys-note';
import { Notice } from '@/utils/ui/parts/Notice';
import { Question } from '@/utils/ui/parts/Question';
import { SecretField } from '@/utils/ui/parts/SecretField';
import { KEYS_UNSAVED } from '@/utils/words/keys-words';
import { KeepChoice } from './KeepChoice.tsx';
import { PassphraseFields } from './PassphraseFields.tsx';
import { useKeysForm } from './use-keys-form.ts';

interface KeysFormProps {
  readonly profile: Profile;
  readonly note: KeysNote | null;
  readonly onBusy: (isBusy: boolean) => void;
}

export function KeysForm({ profile, note, onBusy }: KeysFormProps) {
  const form = useKeysForm(profile, note);
  useLayoutEffect(() => onBusy(form.isBusy), [form.isBusy, onBusy]);
  const hint = note?.hint ?? null;
  const submit = (event: Event) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <form onSubmit={submit}>
      <div class="row">
        <SecretField
          label="Consumer key"
          saved={hint && `saved: ${hint}`}
          value={form.typed.key}
          change={(text) => form.type('key', text)}
        />
        <SecretField
          label="Consumer secret"
          saved={hint && 'saved'}
          value={form.typed.secret}
          change={(text) => form.type('secret', text)}
        />
      </div>
      <KeepChoice profileId={profile.id} keep={form.keep} choose={form.setKeep} />
      {form.asksPassphrase && <PassphraseFields passphrase={form.passphrase} change={form.setPassphrase} />}
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
      <Notice said={form.said} />
      {form.question && (
        <Question {...form.question} kind="danger" confirmed={() => void form.goOn()} kept={form.leave} />
      )}
    </form>
  );
}
