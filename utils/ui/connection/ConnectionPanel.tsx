import { useEffect } from 'preact/hooks';
import type { Failure, FailureCode } from '../../connection/failures/failure.ts';
import { menuActions } from '../../connection/next-actions.ts';
import type { Profile } from '../../connection/profile.ts';
import { holdsToken, isCodeMissing, type Status } from '../../connection/status.ts';
import { inactiveAt, tokenWorth } from '../../connection/token-worth.ts';
import { sessionNoteItem, unrevokedItem } from '../../storage/connection-items.ts';
import { sealedTokenItem } from '../../storage/key-items.ts';
import { sentenceOf, UNREVOKED } from '../../words/status-words.ts';
import { UnlockForm } from '../keys/UnlockForm.tsx';
import { Notice } from '../parts/Notice.tsx';
import { sendCommand } from '../wiring/send-command.ts';
import { type CommandLine, useCommand } from '../wiring/use-command.ts';
import type { StatusNow } from '../wiring/use-status.ts';
import { useStored } from '../wiring/use-stored.ts';
import { ClockNotice } from './ClockNotice.tsx';
import { askedOf, ConnectionActions } from './ConnectionActions.tsx';
import { ConnectionMenu } from './ConnectionMenu.tsx';
import { DayBar } from './DayBar.tsx';
import { FailureDetails, FailureText } from './FailureText.tsx';
import { FlowSteps } from './FlowSteps.tsx';
import { StatusLine } from './StatusLine.tsx';

/** Failures whose own words say that a token may live on. */
const TELL_THEMSELVES: ReadonlySet<FailureCode | undefined> = new Set<FailureCode>(['revokeUnconfirmed']);

interface PanelProps {
  readonly profile: Profile;
  readonly shown: StatusNow;
  /** Whether the page opens with the keyboard's place on its main button. */
  readonly takesFocus?: boolean;
}

/** The state, what it means, and the buttons that fit it. */
export function ConnectionPanel({ profile, shown, takesFocus = false }: PanelProps) {
  const { status, keys, now, clockErrorMs } = shown;
  useWatchOver(isAtWork(status));
  const sessionNote = useStored(sessionNoteItem(profile.id));
  const sealed = useStored(sealedTokenItem(profile.id));
  const unrevoked = useStored(unrevokedItem(profile.id));
  const line = useCommand();
  const asking = askedOf(line, status);
  const entries = menuActions(status, keys?.keep === 'passphrase');
  const failure = status.name === 'failed' ? status.failure : null;
  const hasKeys = keys?.hint != null;
  const held = sessionNote && now < sessionNote.endsAt ? sessionNote.held : null;
  const sentence = sentenceOf(status, hasKeys, held === 'token' && sealed ? 'sealed' : held);
  const menu = entries.length > 0 && (
    <ConnectionMenu profileId={profile.id} names={entries} line={line} isAsking={asking !== null} />
  );
  return (
    <section class={`panel ${failure ? 'fail' : ''} ${holdsToken(status) ? 'held' : ''}`}>
      <StatusLine status={status} now={now} takesFocus beside={menu}>
        {status.name === 'failed' && (
          <FailureText failure={status.failure} earlier={status.earlier && tokenWorth(status.earlier, now)} />
        )}
        {sentence && <p class="say">{sentence}</p>}
        {unrevoked && now < unrevoked.endsAt && !TELL_THEMSELVES.has(failure?.code) && (
          <p class="say">{UNREVOKED}</p>
        )}
      </StatusLine>
      <Progress status={status} now={now} />
      {status.name === 'locked' && <UnlockForm profile={profile} takesFocus />}
      <ConnectionActions
        profile={profile}
        status={status}
        now={now}
        hasKeys={hasKeys}
        line={line}
        asking={asking}
        takesFocus={takesFocus}
      />
      <Notice said={tellsNews(line, failure) ? line.said : null} />
      {failure && <FailureDetails failure={failure} />}
      <ClockNotice errorMs={clockErrorMs} />
    </section>
  );
}

/** Whether a reply says more than the failure that it may have led to, which is told already. */
function tellsNews({ reply }: CommandLine, shown: Failure | null): boolean {
  return reply?.name !== 'failed' || !shown || reply.failure.at > shown.at;
}

const LOOK_AGAIN_MS = 5_000;

/** While the background is at work: should the browser stop it without a word, this has it look at what it left. */
function useWatchOver(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const timer = setInterval(() => void sendCommand({ type: 'settle' }), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [isNeeded]);
}

function isAtWork(status: Status): boolean {
  if (status.name === 'disconnected') return status.isRevoking;
  return status.name === 'requestingToken' || status.name === 'exchangingVerifier';
}

function Progress({ status, now }: Pick<StatusNow, 'status' | 'now'>) {
  switch (status.name) {
    case 'requestingToken':
    case 'awaitingVerifier':
    case 'exchangingVerifier':
      // The field for the code is the way on then.
      return isCodeMissing(status) ? null : <FlowSteps status={status} />;
    case 'active':
    case 'inactive': {
      const sleepsAt = inactiveAt(status.state);
      const willSleep = now < sleepsAt && sleepsAt < status.endsAt;
      return (
        <DayBar
          endsAt={status.endsAt}
          isAwake={status.name === 'active'}
          sleepsAt={willSleep ? sleepsAt : null}
          now={now}
        />
      );
    }
    default:
      return null;
  }
}
