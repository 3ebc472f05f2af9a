import { useMemo, useState } from 'preact/hooks';
import { maskedSteps } from '@/utils/oauth/mask-steps';
import type { Signable } from '@/utils/oauth/signature';
import { type SignatureSteps, type SigningSecrets, signatureSteps } from '@/utils/oauth/signature-steps';
import { MASKED, SUBJECT_WORDS, type Subject } from '@/utils/words/xray/step-words';
import { GUIDE_EXAMPLE } from './guide-example.ts';
import { StepsView } from './StepsView.tsx';

/** A request, and what signs it where that is at hand. */
export interface ToTakeApart {
  readonly signable: Signable;
  readonly secrets: SigningSecrets | null;
}

interface TakenApartProps {
  readonly compared: ToTakeApart | null;
  readonly lastCall: ToTakeApart | null;
  /** Said where there is no last call to take apart. */
  readonly remark: string | null;
}

/** Whichever of the signatures that there are, step by step; masked, but for the one that is published. */
export function TakenApart({ compared, lastCall, remark }: TakenApartProps) {
  const [chosen, choose] = useState<Subject | null>(null);
  const subjects = { compared, lastCall, example: GUIDE_EXAMPLE };
  const names = (Object.keys(SUBJECT_WORDS) as Subject[]).filter((name) => subjects[name] !== null);
  const subject = chosen !== null && names.includes(chosen) ? chosen : (names[0] ?? 'example');
  const taken = subjects[subject] ?? GUIDE_EXAMPLE;
  const steps = useMemo(() => stepsOf(taken, subject !== 'example'), [taken, subject]);
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">Taken apart</h2>
      <label class="field subject">
        Signature of
        <select value={subject} onChange={({ currentTarget }) => choose(currentTarget.value as Subject)}>
          {names.map((name) => (
            <option key={name} value={name}>
              {SUBJECT_WORDS[name]}
            </option>
          ))}
        </select>
      </label>
      {remark !== null && <p class="aside">{remark}</p>}
      {subject !== 'example' && <p class="aside">{MASKED}</p>}
      {steps && <StepsView {...steps} />}
    </section>
  );
}

function stepsOf({ signable, secrets }: ToTakeApart, isMasked: boolean): SignatureSteps {
  const steps = signatureSteps(signable, secrets);
  return isMasked ? maskedSteps(steps) : steps;
}
