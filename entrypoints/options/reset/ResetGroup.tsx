import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { Card } from '@/utils/ui/parts/Card';
import { ConfirmByTyping } from '@/utils/ui/parts/ConfirmByTyping';
import { Notice } from '@/utils/ui/parts/Notice';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import {
  profileReset,
  profileResetEnds,
  RESET,
  resetLeaves,
  WHOLE_RESET,
  WHOLE_RESET_ENDS,
} from '@/utils/words/pages/reset-words';
import { resetAll } from './reset-all.ts';
import { resetProfile } from './reset-profile.ts';

/** Back to how it was after the installation: one profile, or everything. */
export function ResetGroup({ profiles }: { profiles: readonly Profile[] }) {
  const [chosenId, setChosenId] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const chosen = profiles.find(({ id }) => id === chosenId);
  const reset = async () => {
    setSaid(null);
    setSaid(await (chosen ? saidOfProfile(chosen) : saidOfAll()));
  };
  return (
    <Card title="Reset" id="reset">
      <label class="field reset-what">
        What to reset
        <select value={chosenId} onChange={({ currentTarget }) => setChosenId(currentTarget.value)}>
          <option value="">Everything</option>
          {profiles.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p class="say">{chosen ? profileResetEnds(chosen.label) : WHOLE_RESET_ENDS}</p>
      {/* What was typed for one is not meant for another. */}
      <ConfirmByTyping
        key={chosenId}
        word={chosen?.label ?? 'RESET'}
        button={`Reset ${chosen?.label ?? 'everything'}`}
        kind="danger"
        name="Reset"
        confirmed={reset}
      />
      <Notice said={said} />
    </Card>
  );
}

async function saidOfProfile(profile: Profile): Promise<Said> {
  const resetting = await resetProfile(profile);
  return resetting === 'done' ? well(profileReset(profile.label)) : problem(RESET[resetting]);
}

async function saidOfAll(): Promise<Said> {
  const { name, leaves } = await resetAll();
  if (name !== 'done') return problem(RESET[name]);
  const left = resetLeaves(leaves);
  return left ? problem(left) : well(WHOLE_RESET);
}
