import { strengthWords } from '../../words/passphrase-words.ts';
import { SecretField } from '../parts/SecretField.tsx';
import { type NewPassphrase, strengthOf } from './new-passphrase.ts';

interface PassphraseFieldsProps {
  readonly passphrase: NewPassphrase;
  readonly change: (passphrase: NewPassphrase) => void;
  readonly isFixed: boolean;
}

export function PassphraseFields({ passphrase, change, isFixed }: PassphraseFieldsProps) {
  return (
    <div class="passphrase">
      <SecretField
        label="Passphrase"
        value={passphrase.text}
        change={(text) => change({ ...passphrase, text })}
        isFixed={isFixed}
      />
      <p class="aside" aria-live="polite">
        {strengthWords(strengthOf(passphrase))}
      </p>
      <SecretField
        label="Repeat passphrase"
        value={passphrase.repeated}
        change={(repeated) => change({ ...passphrase, repeated })}
        isFixed={isFixed}
      />
      <p class="aside">There is no way to get a forgotten passphrase back; you would enter the keys again.</p>
    </div>
  );
}
