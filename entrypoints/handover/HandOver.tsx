import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import type { Status } from '@/utils/connection/status';
import {
  type Choice,
  type Chosen,
  FORMAT_IDS,
  FORMATS,
  type Format,
  type FormatId,
} from '@/utils/handover/formats';
import { masked } from '@/utils/handover/mask';
import { handoverOf } from '@/utils/handover/shapes/handover-of';
import { ForProgram } from '@/utils/ui/handover/ForProgram';
import { Give } from '@/utils/ui/handover/Give';
import { ProgramText } from '@/utils/ui/handover/ProgramText';
import { useShownForAMinute } from '@/utils/ui/wiring/use-shown-for-a-minute';
import {
  CHOICE_WORDS,
  FORMAT_WORDS,
  goodUntil,
  NO_SECRET,
  SHOWN_FOR,
  SLEEPS,
  WHAT_IT_CAN,
} from '@/utils/words/handover/handover-words';
import { useConsumerSecret } from './use-consumer-secret.ts';

interface HandOverProps {
  readonly profile: Profile;
  readonly status: Extract<Status, { name: 'active' | 'inactive' | 'expired' }>;
  /** Epoch ms at E*TRADE. */
  readonly now: number;
}

/** The text for one program or another, masked until the person wants to see it. */
export function HandOver({ profile, status, now }: HandOverProps) {
  const [formatId, setFormatId] = useState<FormatId>('dotEnv');
  const [chosen, setChosen] = useState<Chosen>({});
  const [isShown, show] = useShownForAMinute();
  const format: Format = FORMATS[formatId];
  const { issuer } = status.state;
  const wantsSecret = chosen.secret === true && format.choices.includes('secret');
  const consumerSecret = useConsumerSecret(profile.id, issuer.consumerKey, wantsSecret);
  const { timeZoneId } = Temporal.Now.zonedDateTimeISO();
  const handover = handoverOf(
    profile,
    status.state,
    timeZoneId,
    wantsSecret ? (consumerSecret ?? null) : null,
  );
  const seen = isShown ? handover : masked(handover);
  return (
    <>
      <p>{goodUntil(status.endsAt, now)}</p>
      {status.name === 'inactive' && <p class="sleeps">{SLEEPS}</p>}
      <p class="say">{WHAT_IT_CAN}</p>
      <ForProgram
        ids={FORMAT_IDS}
        titleOf={(id) => FORMAT_WORDS[id].title}
        chosen={formatId}
        choose={setFormatId}
      />
      {FORMAT_WORDS[formatId].says && <p class="aside">{FORMAT_WORDS[formatId].says}</p>}
      {format.path && (
        <p class="aside">
          It looks for <code>{format.path(seen)}</code>
        </p>
      )}
      <Choices format={format} chosen={chosen} choose={setChosen} />
      {wantsSecret && consumerSecret === null && <p class="aside warning">{NO_SECRET}</p>}
      <ProgramText text={format.text(seen, chosen)} />
      <div class="actions">
        <button type="button" onClick={() => show(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
        </button>
        <Give
          make={async () => format.text(handover, chosen)}
          fileName={format.fileName(profile.environment)}
          isSecret
        />
      </div>
      {isShown && <p class="aside">{SHOWN_FOR}</p>}
    </>
  );
}

interface ChoicesProps {
  readonly format: Format;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}

function Choices({ format, chosen, choose }: ChoicesProps) {
  if (format.choices.length === 0) return null;
  const turn = (choice: Choice, isWanted: boolean) => choose({ ...chosen, [choice]: isWanted });
  return (
    <div class="choices">
      {format.choices.map((choice) => (
        <label key={choice}>
          <input
            type="checkbox"
            checked={chosen[choice] ?? false}
            onChange={({ currentTarget }) => turn(choice, currentTarget.checked)}
          />
          {CHOICE_WORDS[choice]}
        </label>
      ))}
    </div>
  );
}
