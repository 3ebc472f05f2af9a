import { useState } from 'preact/hooks';
import { storageVerdict } from '../../keys/lost-keys.ts';
import { resetStorage } from '../../keys/reset-everything.ts';
import { sendCommand } from '../wiring/send-command.ts';

const WORD = 'RESET';

/** Erases everything, once the person has typed that it is meant. */
export function ResetForm({ lookAgain }: { lookAgain: () => void }) {
  const [typed, setTyped] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const isMeant = typed.trim() === WORD && !isBusy;
  const reset = async (event: Event) => {
    event.preventDefault();
    if (!isMeant) return;
    setBusy(true);
    await resetStorage();
    if (await storageVerdict()) {
      setNotice('The browser could not erase it. Remove Opening Bell from the browser and install it again.');
    }
    await sendCommand({ type: 'settle' });
    setBusy(false);
    lookAgain();
  };
  return (
    <form class="section reset" aria-label="Reset" onSubmit={(event) => void reset(event)}>
      <p class="say">
        A reset erases the keys, the settings and any token here. It revokes nothing: a token that still works
        does so until midnight in New York.
      </p>
      <div class="row">
        <label class="field">
          Type {WORD} to confirm
          <input
            value={typed}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button type="submit" class="danger" aria-disabled={!isMeant}>
          Reset Opening Bell
        </button>
      </div>
      <p class="notice bad" role="alert">
        {notice}
      </p>
    </form>
  );
}
