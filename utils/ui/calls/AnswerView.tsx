import type { ComponentChild, ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { type Told, tellingCode } from '../../connection/failures/telling-code.ts';
import type { Profile } from '../../connection/profile.ts';
import { meantOperation } from '../../etrade/catalogue/meant-operation.ts';
import { findMessageCodes } from '../../etrade/exchange/find-message-codes.ts';
import type { CallOutcome, LastCall } from '../../storage/call-items.ts';
import { formatSize } from '../../words/format-time.ts';
import { statusText } from '../../words/http-status.ts';
import { CopyButton } from '../parts/CopyButton.tsx';
import { AnswerFrame } from './AnswerFrame.tsx';
import { AnswerExplanation } from './Explanation.tsx';
import { SaveAnswer } from './SaveAnswer.tsx';
import type { BodyHere } from './use-body.ts';

/** A call that was answered, and the body as it came. */
export interface Answered {
  readonly profile: Profile;
  readonly call: LastCall;
  readonly outcome: Extract<CallOutcome, { name: 'answered' }>;
  readonly body: string;
  /** False of the beginning of a large one, for a moment. */
  readonly isWhole: boolean;
}

interface AnswerViewProps {
  readonly profile: Profile;
  readonly call: LastCall;
  readonly outcome: Answered['outcome'];
  readonly here: BodyHere;
  readonly draw: (answered: Answered) => ComponentChildren;
  /** What stands in the bar while the next answer is waited for. */
  readonly sending: ComponentChild;
}

/** Worked out once for each answer: the page around it is drawn every second. */
export function AnswerView({ profile, call, outcome, here, draw, sending }: AnswerViewProps) {
  const path = useMemo(() => meantOperation(call)?.path, [call]);
  const { body, isWhole } = here;
  const drawn = useMemo(() => {
    if (body === undefined) return null;
    return {
      bar: (
        <>
          <b class={outcome.status < 400 ? 'good' : 'bad'}>{statusText(outcome.status)}</b>
          <span>{outcome.tookMs} ms</span>
          <span>{isWhole ? formatSize(new Blob([body]).size) : 'Reading the rest…'}</span>
          {isWhole && body !== '' && <CopyButton text={body} />}
          {isWhole && body !== '' && <SaveAnswer call={call} body={body} />}
        </>
      ),
      below: (
        <>
          <AnswerExplanation failure={outcome.failure ?? remarkOn(body, path)} path={path} />
          {outcome.isCut && <p class="say">Cut after 8 MiB: the answer goes on. Ask for less to see all.</p>}
          {draw({ profile, call, outcome, body, isWhole })}
        </>
      ),
    };
  }, [body, isWhole, outcome, path, profile, call, draw]);
  // Until it is unpacked, and while the next one takes its place, what was drawn before.
  const latest = useRef(drawn);
  latest.current = drawn ?? latest.current;
  return (
    <AnswerFrame sending={sending} bar={latest.current?.bar}>
      {latest.current?.below}
    </AnswerFrame>
  );
}

/** What E*TRADE remarks on a call that it took; null where nothing, or nothing that is known. */
function remarkOn(body: string, path: string | undefined): Told | null {
  const remarks = findMessageCodes(body).map((apiCode) => ({ code: 'noAnswer', apiCode }) as const);
  return remarks.find((remark) => tellingCode(remark, path) !== 'noAnswer') ?? null;
}
