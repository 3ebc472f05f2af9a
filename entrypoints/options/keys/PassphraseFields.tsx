import { SecretField } from '@/utils/ui/parts/SecretField';
import { strengthWords } from '@/utils/words/passphrase-words';
import { type NewPassphrase, strengthOf } from './new-passphrase.ts';

interface PassphraseFieldsProps {
  readonly passphrase: NewPassphrase;
  readonly change: (passphrase: NewPassphrase) => void;
  readonly isFixed: boolean;
}

export function PassphraseFields({ passphrase, change, isFixed }: PassphraseFieldsProps) {
  return (
    <div class="passphrase">
      <div class="row">
        <SecretField
          label="Passphrase"
          value={passphrase.text}
          change={(text) => change({ ...passphrase, text })}
          isFixed={isFixed}
        />
        <SecretField
          label="Repeat passphrase"
          value={passphrase.repeated}
          change={(repeated) => change({ ...passphrase, repeated })}
          isFixed={isFixed}
        />
      </div>
      <p class="aside" aria-live="polite">
        {strengthWords(strengthOf(passphrase))}
      </p>
      <p class="aside">There is no way to get a forgotten passphrase back; you would enter the keys again.</p>
    </div>
  );
}
