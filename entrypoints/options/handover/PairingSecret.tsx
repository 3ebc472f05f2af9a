import { CopyButton } from '@/utils/ui/parts/CopyButton';

/** The secret of a program that was paired just now: no page ever shows it again. */
export function PairingSecret({ secret }: { secret: string }) {
  return (
    <div class="pairing-secret">
      <label class="field">
        Pairing secret
        <input
          type="text"
          readOnly
          defaultValue={secret}
          autocomplete="off"
          aria-describedby="truth-pairing-secret"
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
      <CopyButton text={secret} label="Copy secret" />
      <p class="aside" id="truth-pairing-secret">
        Shown this once. Paste it where the program asks for it (the receiver does with --pair), or give it as
        the environment variable OPENING_BELL_SECRET. Then connect, or press "Send now".
      </p>
    </div>
  );
}
