import { useState } from 'preact/hooks';
import { hintOf } from '@/utils/keys/keys-note';
import type { Pairing } from '@/utils/storage/handover-items';
import { changeCodeRule } from '@/utils/ui/callback/change-code-rule';
import { Notice } from '@/utils/ui/parts/Notice';
import { type Said, useCommand } from '@/utils/ui/wiring/use-command';
import { unpairProgram } from './pair-program.ts';

/** One paired program, and what can be done about it. */
export function PairedProgram({ pairing }: { pairing: Pairing }) {
  const command = useCommand();
  const [ruled, setRuled] = useState<Said | null>(null);
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
      <ul class="rules">
        {pairing.codesOf?.map((key) => (
          <li key={key}>
            <span id={`codes-${key}`}>Codes for {hintOf(key)} go there by themselves.</span>
            <button
              type="button"
              class="link"
              aria-describedby={`codes-${key}`}
              onClick={() => void changeCodeRule(key, null).then(setRuled)}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <Notice said={command.said ?? ruled} />
    </div>
  );
}
