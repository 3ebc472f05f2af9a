import type { Pairing } from '@/utils/storage/handover-items';
import { Notice } from '@/utils/ui/parts/Notice';
import { useCommand } from '@/utils/ui/wiring/use-command';
import { unpairProgram } from './pair-program.ts';

/** One paired program, and what can be done about it. */
export function PairedProgram({ pairing }: { pairing: Pairing }) {
  const command = useCommand();
  const nameId = `paired-${pairing.id}`;
  return (
    <div class="paired">
      <p id={nameId}>{pairing.address}</p>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          aria-describedby={nameId}
          aria-disabled={command.isBusy}
          onClick={() => !command.isBusy && void command.run({ type: 'sendNow', pairingId: pairing.id })}
        >
          Send now
        </button>
        <button
          type="button"
          class="link"
          aria-describedby={nameId}
          onClick={() => void unpairProgram(pairing)}
        >
          Unpair
        </button>
      </div>
      <Notice said={command.said} />
    </div>
  );
}
