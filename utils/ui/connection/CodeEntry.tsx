import { useState } from 'preact/hooks';
import { useCommand } from '../wiring/use-command.ts';

/** The way that always works: the person copies the code, or the whole callback address. */
export function CodeEntry({ profileId }: { profileId: string }) {
  const [entry, setEntry] = useState('');
  const line = useCommand();
  const submit = async (event: Event) => {
    event.preventDefault();
    if (line.isBusy || entry.trim() === '') return;
    const reply = await line.run({ type: 'useCode', profileId, entry });
    if (reply.name !== 'rejected') setEntry('');
  };
  return (
    // biome-ignore lint/a11y: browsers differ in the role they give <details>, and a fieldset does not fold
    <details class="section" role="group" aria-label="Enter the code by hand" open>
      <summary>Enter the code by hand</summary>
      <form class="row" onSubmit={(event) => void submit(event)}>
        <label class="field">
          Verification code
          <input
            type="text"
            value={entry}
            autocomplete="off"
            spellcheck={false}
            onInput={({ currentTarget }) => setEntry(currentTarget.value)}
          />
        </label>
        <button type="submit" aria-disabled={line.isBusy || entry.trim() === ''}>
          Use code
        </button>
      </form>
      <p class="notice" role="alert">
        {line.notice}
      </p>
    </details>
  );
}
