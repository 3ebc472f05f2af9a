import type { Profile } from '../../connection/profile.ts';
import { Notice } from '../parts/Notice.tsx';
import { SecretField } from '../parts/SecretField.tsx';
import { ForgottenForm } from './ForgottenForm.tsx';
import { useUnlock } from './use-unlock.ts';

interface UnlockFormProps {
  readonly profile: Profile;
  readonly takesFocus?: boolean;
}

/** Asks for the passphrase of a locked profile. */
export function UnlockForm({ profile, takesFocus = false }: UnlockFormProps) {
  const form = useUnlock(profile.id);
  const submit = (event: Event) => {
    event.preventDefault();
    void form.unlock();
  };
  const isOff = form.isBusy || form.waitMs > 0;
  return (
    <>
      <form class="unlock" aria-label={`Unlock ${profile.label}`} onSubmit={submit}>
        <div class="row">
          <SecretField
            label="Passphrase"
            value={form.passphrase}
            change={form.setPassphrase}
            autocomplete="off"
            takesFocus={takesFocus}
          />
          <button type="submit" class={`main ${profile.environment}`} aria-disabled={isOff}>
            Unlock
          </button>
        </div>
        <p class="aside" aria-live="polite">
          {form.isBusy && 'Deriving the key…'}
        </p>
        <Notice said={form.refusal} />
        {form.waitMs > 0 && <p class="aside">The next try is in {Math.ceil(form.waitMs / 1000)} s.</p>}
      </form>
      <ForgottenForm profile={profile} />
    </>
  );
}
