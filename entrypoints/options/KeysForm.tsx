import type { Profile } from '@/utils/connection/profile';
import type { KeysNote } from '@/utils/storage/consumer-keys';
import { KeepChoice } from './KeepChoice.tsx';
import { SecretField } from './SecretField.tsx';
import { useKeysForm } from './use-keys-form.ts';

interface KeysFormProps {
  readonly profile: Profile;
  readonly note: KeysNote | null;
}

export function KeysForm({ profile, note }: KeysFormProps) {
  const form = useKeysForm(profile.id, note);
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
      <div class="actions">
        <button type="submit" class={`save main ${profile.environment}`} aria-disabled={form.isBusy}>
          Save
        </button>
        <button type="button" class="quiet" aria-disabled={form.isBusy} onClick={() => void form.check()}>
          Check keys
        </button>
        {hint && (
          <button type="button" class="link" aria-disabled={form.isBusy} onClick={() => void form.remove()}>
            Remove keys
          </button>
        )}
      </div>
      <p class={`result ${form.result?.kind ?? ''}`} role="alert">
        {form.result?.text}
      </p>
    </form>
  );
}
