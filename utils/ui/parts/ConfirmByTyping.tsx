import { useState } from 'preact/hooks';

interface ConfirmProps {
  /** What has to be typed before the button does anything. */
  readonly word: string;
  readonly button: string;
  readonly kind?: 'danger';
  /** The form's accessible name. */
  readonly name?: string;
  readonly confirmed: () => Promise<void>;
}

/** For what cannot be undone: nothing happens before a word is typed that shows that it is meant. */
export function ConfirmByTyping({ word, button, kind, name, confirmed }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const isMeant = typed.trim() === word && !isBusy;
  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isMeant) return;
    setBusy(true);
    await confirmed().finally(() => setBusy(false));
  };
  return (
    <form class="row" aria-label={name} onSubmit={(event) => void submit(event)}>
      <label class="field">
        Type {word} to confirm
        <input
          type="text"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <button type="submit" class={isMeant ? kind : undefined} aria-disabled={!isMeant}>
        {button}
      </button>
    </form>
  );
}
