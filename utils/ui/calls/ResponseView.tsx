import { useMemo } from 'preact/hooks';
import { nextStepOf, type Told, tellingCode } from '../../connection/failures/telling-code.ts';
import type { Profile } from '../../connection/profile.ts';
import { operationTitle } from '../../etrade/catalogue/operation-titles.ts';
import { findOperation } from '../../etrade/catalogue/operations.ts';
import { API_ORIGINS } from '../../etrade/environments.ts';
import { findMessageCodes } from '../../etrade/exchange/find-message-codes.ts';
import { type CallOutcome, type LastCall, lastBodyItem } from '../../storage/call-items.ts';
import { type PackedText, unpackText } from '../../storage/engine/packed-text.ts';
import { sentencesOf } from '../../words/failure-words.ts';
import { formatLocalTime, formatSize } from '../../words/format-time.ts';
import { statusText } from '../../words/http-status.ts';
import { visibleText } from '../../words/visible-text.ts';
import { AllowAccess } from '../parts/AllowAccess.tsx';
import { CopyButton } from '../parts/CopyButton.tsx';
import { readAnew, useStored } from '../wiring/use-stored.ts';
import { jsonTokens } from './json-tokens.ts';
import { prettyBody } from './pretty-body.ts';

interface ResponseViewProps {
  readonly profile: Profile;
  readonly call: LastCall;
  readonly shownCharacters: number;
}

/** The answer to the last call: status, time, and the body with every number as it came. */
export function ResponseView({ profile, call, shownCharacters }: ResponseViewProps) {
  const { outcome } = call;
  return (
    <section class="response" aria-label="Response" aria-busy={outcome.name === 'running'}>
      <p class="aside">
        {operationTitle(call.operationId)}, {formatLocalTime(call.startedAt)}
      </p>
      <OutcomeView profileId={profile.id} call={call} shownCharacters={shownCharacters} />
      {profile.environment === 'sandbox' && outcome.name === 'answered' && (
        <p class="aside">The sandbox answers with stored examples, whatever you ask for.</p>
      )}
    </section>
  );
}

interface OutcomeProps {
  readonly profileId: string;
  readonly call: LastCall;
  readonly shownCharacters: number;
}

function OutcomeView({ profileId, call, shownCharacters }: OutcomeProps) {
  const { outcome } = call;
  switch (outcome.name) {
    case 'running':
      return <p class="say">Waiting for E*TRADE…</p>;
    case 'interrupted':
      return <p class="say">The browser stopped Opening Bell during this call. Send it again.</p>;
    case 'failed':
      return <Explanation failure={outcome.failure} />;
    case 'answered':
      return (
        <AnswerView profileId={profileId} call={call} outcome={outcome} shownCharacters={shownCharacters} />
      );
  }
}

interface AnswerViewProps {
  readonly profileId: string;
  readonly call: LastCall;
  readonly outcome: Extract<CallOutcome, { name: 'answered' }>;
  readonly shownCharacters: number;
}

/** Worked out once for each answer: the page around it is drawn every second. */
function AnswerView({ profileId, call, outcome, shownCharacters }: AnswerViewProps) {
  const { callId } = call;
  const path = findOperation(call.operationId)?.path;
  const body = useBody(profileId, callId);
  return useMemo(() => {
    if (body === undefined) return null;
    return (
      <>
        <div class="answer">
          <b class={outcome.status < 400 ? 'good' : 'bad'}>{statusText(outcome.status)}</b>
          <span>{outcome.tookMs} ms</span>
          <span>{formatSize(new Blob([body]).size)}</span>
          <CopyButton text={body} />
        </div>
        <AnswerExplanation failure={outcome.failure ?? remarkOn(body, path)} path={path} />
        <Body body={body} isRefusal={outcome.failure !== undefined} shownCharacters={shownCharacters} />
      </>
    );
  }, [body, outcome, path, shownCharacters]);
}

/** What E*TRADE remarks on a call that it took; null where nothing, or nothing that is known. */
function remarkOn(body: string, path: string | undefined): Told | null {
  const remarks = findMessageCodes(body).map((apiCode) => ({ code: 'noAnswer', apiCode }) as const);
  return remarks.find((remark) => tellingCode(remark, path) !== 'noAnswer') ?? null;
}

/** The body that answers a call, as it came; undefined until it is read and unpacked. */
function useBody(profileId: string, callId: string): string | undefined {
  const stored = useStored(lastBodyItem(profileId));
  const packed = stored?.callId === callId ? stored.packed : '';
  const unpacked = useStored(useMemo(() => textOf(packed), [packed]));
  if (stored?.callId !== callId) return undefined;
  return typeof packed === 'string' ? packed : unpacked;
}

const textOf = (packed: PackedText) =>
  readAnew(
    () => unpackText(packed),
    () => () => undefined,
  );

interface ExplanationProps {
  readonly failure: Told | null;
  readonly path?: string | undefined;
}

function AnswerExplanation({ failure, path }: ExplanationProps) {
  if (!failure || tellingCode(failure, path) !== 'unexpectedAnswer') {
    return <Explanation failure={failure} path={path} />;
  }
  return (
    <p class="explanation">
      E*TRADE gave no reason that Opening Bell knows; what it said is below. Change the call, or send it again
      later.
    </p>
  );
}

function Explanation({ failure, path }: ExplanationProps) {
  if (!failure) return null;
  return (
    <div class="explanation">
      <p>{sentencesOf(failure, path)}</p>
      {nextStepOf(failure) === 'allowAccess' && <AllowAccess origins={API_ORIGINS} />}
    </div>
  );
}

interface BodyProps {
  readonly body: string;
  readonly isRefusal: boolean;
  readonly shownCharacters: number;
}

function Body({ body, isRefusal, shownCharacters }: BodyProps) {
  const pretty = prettyBody(body);
  const shown = visibleText(pretty.text.slice(0, shownCharacters));
  if (body === '') {
    return (
      <p class="say">{isRefusal ? 'The body is empty.' : 'An empty body: E*TRADE has nothing to list.'}</p>
    );
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre tabIndex={0}>
        {pretty.kind === 'json'
          ? jsonTokens(shown).map(({ kind, text }, index) =>
              kind === 'plain' ? (
                text
              ) : (
                <span key={index} class={kind}>
                  {text}
                </span>
              ),
            )
          : shown}
      </pre>
      {pretty.text.length > shownCharacters && (
        <p class="aside">
          The first {formatSize(shownCharacters)} of {formatSize(pretty.text.length)}. Copy takes the whole
          answer.
        </p>
      )}
    </>
  );
}
