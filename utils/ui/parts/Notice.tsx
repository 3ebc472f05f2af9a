import type { Said } from '../wiring/use-command.ts';

/** What has come of something, told by its kind: what went well waits its turn to be read aloud, a problem does not. */
export function Notice({ said }: { said: Said | null }) {
  return (
    <>
      <p class="notice ok" aria-live="polite">
        {said?.kind === 'ok' && (
          <>
            <span aria-hidden="true">✓ </span>
            {said.text}
          </>
        )}
      </p>
      <p class="notice problem" role="alert">
        {said?.kind === 'problem' && said.text}
      </p>
    </>
  );
}
