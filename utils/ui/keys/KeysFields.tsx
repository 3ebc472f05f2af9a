import { SecretField } from '../parts/SecretField.tsx';
import type { KeysForm } from './use-keys-form.ts';

interface KeysFieldsProps {
  readonly form: KeysForm;
  /** What may be shown of the key that is saved; null where none is. */
  readonly hint: string | null;
  readonly takesFocus?: boolean;
}

/** Key and secret, one under the other; what is wrong with one of them is said at its field. */
export function KeysFields({ form, hint, takesFocus = false }: KeysFieldsProps) {
  const problemOf = (field: 'key' | 'secret') => (form.said?.field === field ? form.said.text : null);
  return (
    <div class="keys-fields">
      <SecretField
        label="Consumer key"
        saved={hint && `saved: ${hint}`}
        value={form.typed.key}
        change={form.type('key')}
        takesFocus={takesFocus}
        isFixed={form.isBusy}
        problem={problemOf('key')}
      />
      <SecretField
        label="Consumer secret"
        saved={hint && 'saved'}
        value={form.typed.secret}
        change={form.type('secret')}
        isFixed={form.isBusy}
        problem={problemOf('secret')}
      />
    </div>
  );
}
