import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Profile } from '../../connection/profile.ts';
import { operationTitle } from '../../etrade/catalogue/operation-titles.ts';
import { type LastBody, type LastCall, lastBodyItem } from '../../storage/call-items.ts';
import { formatMoment } from '../../words/format-time.ts';
import { useStored } from '../wiring/use-stored.ts';
import { AnswerFrame } from './AnswerFrame.tsx';
import { type Answered, AnswerView } from './AnswerView.tsx';
import { Explanation } from './Explanation.tsx';
import { Sending } from './Sending.tsx';
import { Unanswered } from './Unanswered.tsx';
import { useBody } from './use-body.ts';

interface ResponseViewProps {
  readonly profile: Profile;
  readonly call: LastCall;
  /** Below the bar; one function for as long as the page lives. */
  readonly draw: (answered: Answered) => ComponentChildren;
}

/** The answer to the last call: status, time, and the body with every number as it came. */
export function ResponseView({ profile, call, draw }: ResponseViewProps) {
  const stored = useStored(lastBodyItem(profile.id)) ?? null;
  const ended = useEnded(withBeginning(call, stored));
  const here = useBody(stored, ended?.callId);
  // Its beginning may be here.
  const isRunning = ended?.callId !== call.callId;
  const sending = isRunning && <Sending key={call.callId} profileId={profile.id} callId={call.callId} />;
  return (
    <section
      class="response"
      aria-label="Response"
      aria-busy={call.outcome.name === 'running' || here.isComing}
      tabIndex={-1}
    >
      <p class="aside">
        {operationTitle(call.operationId)}, {formatMoment(call.startedAt)}
      </p>
      {ended?.outcome.name === 'answered' ? (
        <AnswerView
          profile={profile}
          call={ended}
          outcome={ended.outcome}
          here={here}
          draw={draw}
          sending={sending}
        />
      ) : (
        <AnswerFrame sending={sending}>{ended && <NoAnswer call={ended} />}</AnswerFrame>
      )}
      {profile.environment === 'sandbox' && (
        <p class="aside">Sandbox: stored example data, not your accounts.</p>
      )}
    </section>
  );
}

/** Where the answer will be. */
export const NoAnswerYet = () => <p class="none">The answer comes here.</p>;

/** The call as it has ended, where the beginning of its answer is here. */
function withBeginning(call: LastCall, body: LastBody | null): LastCall {
  const isHere = call.outcome.name === 'running' && body?.callId === call.callId;
  return isHere && body.beginningOf ? { ...call, outcome: body.beginningOf } : call;
}

/** The last call that has ended: its answer stays until the next one is there. */
function useEnded(call: LastCall): LastCall | null {
  const ended = useRef<LastCall | null>(null);
  if (call.outcome.name !== 'running') ended.current = call;
  return ended.current;
}

/** Why no answer stands here. */
const NoAnswer = ({ call }: { call: LastCall }) =>
  call.outcome.name === 'failed' ? (
    <Explanation failure={call.outcome.failure} />
  ) : (
    <p class="say">
      <Unanswered call={call} />
    </p>
  );
