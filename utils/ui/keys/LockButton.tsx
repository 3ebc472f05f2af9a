import { holdsToken } from '../../connection/status.ts';
import { useCommand } from '../wiring/use-command.ts';
import type { StatusNow } from '../wiring/use-status.ts';

/**
 * Takes keys, token and answers out of memory, where a passphrase can bring them back. While there is a token, it stands
 * in the menu beside the state.
 */
export function LockButton({ profileId, shown }: { profileId: string; shown: StatusNow }) {
  const line = useCommand();
  const { status, keys } = shown;
  if (keys?.keep !== 'passphrase' || status.name === 'locked' || holdsToken(status)) return null;
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
