import type { Profile } from '../connection/profile.ts';
import type { Status } from '../connection/status.ts';
import type { KeysNote } from '../storage/consumer-keys.ts';
import { ConnectionActions } from './ConnectionActions.tsx';
import { DayBar } from './DayBar.tsx';
import { FailureDetails, FailureText } from './FailureText.tsx';
import { FlowSteps } from './FlowSteps.tsx';
import { StatusLine } from './StatusLine.tsx';
import { useCommand } from './use-command.ts';

interface PanelProps {
  readonly profile: Profile;
  readonly status: Status;
  readonly keys: KeysNote | null;
  readonly now: number;
}

/** The state, what it means, and the buttons that fit it. */
export function ConnectionPanel({ profile, status, keys, now }: PanelProps) {
  const line = useCommand();
  const failure = status.word === 'Failed' ? status.failure : null;
  const hasKeys = keys?.hint != null;
  const sentence = sentenceOf(status, hasKeys);
  return (
    <section class={failure ? 'panel fail' : 'panel'}>
      <StatusLine status={status} now={now}>
        {failure && <FailureText failure={failure} />}
        {sentence && <p class="say">{sentence}</p>}
      </StatusLine>
      <Progress status={status} now={now} />
      <ConnectionActions profile={profile} status={status} hasKeys={hasKeys} line={line} />
      <p class="notice" role="alert">
        {failure ? null : line.notice}
      </p>
      {failure && <FailureDetails failure={failure} />}
    </section>
  );
}

function sentenceOf(status: Status, hasKeys: boolean): string | null {
  switch (status.word) {
    case 'Not connected':
      if (status.isRevoking) return 'E*TRADE is asked to revoke the token.';
      return hasKeys
        ? 'One click opens E*TRADE. Log in and accept there; the code comes back by itself.'
        : 'First add the consumer key that E*TRADE gave you for this environment.';
    case 'Waiting for your approval':
      if (status.state.pageSeen !== 'codeMissing') return null;
      return 'The page shows no code that could be read for sure. Copy it from there and enter it below.';
    case 'Inactive':
      return 'Two hours without a call have put the token to sleep. Renew wakes it.';
    case 'Expired':
      return 'Midnight in New York has ended the token. Connect for a new one.';
    default:
      return null;
  }
}

function Progress({ status, now }: Pick<PanelProps, 'status' | 'now'>) {
  switch (status.word) {
    case 'Requesting a token':
    case 'Waiting for your approval':
    case 'Exchanging the code':
      return <FlowSteps status={status} />;
    case 'Connected':
    case 'Inactive':
      return <DayBar endsAt={status.endsAt} now={now} />;
    default:
      return null;
  }
}
