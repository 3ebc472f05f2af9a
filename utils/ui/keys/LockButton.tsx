import { useCommand } from '../wiring/use-command.ts';
import type { StatusNow } from '../wiring/use-status.ts';

/** Takes keys, token and answers out of memory, where a passphrase can bring them back. */
export function LockButton({ profileId, shown }: { profileId: string; shown: StatusNow }) {
  const line = useCommand();
  if (shown.keys?.keep !== 'passphrase' || shown.status.name === 'locked') return null;
  return (
    <button
      type="button"
      class="link"
      aria-disabled={line.isBusy}
      onClick={() => void (line.isBusy || line.run({ type: 'lock', profileId }))}
    >
      Lock
    </button>
  );
}
