import type { Profile } from '@/utils/connection/profile';
import { isCodeMissing, type Status } from '@/utils/connection/status';
import { CodeEntry } from '@/utils/ui/connection/CodeEntry';
import { ConnectionPanel } from '@/utils/ui/connection/ConnectionPanel';
import { PageAccessNotice } from '@/utils/ui/connection/PageAccessNotice';
import { StatusLine } from '@/utils/ui/connection/StatusLine';
import type { StatusNow } from '@/utils/ui/wiring/use-status';

const NOT_YET: Status = { name: 'disconnected', isRevoking: false };

interface ConnectStepProps {
  readonly profile: Profile;
  readonly shown: StatusNow;
  readonly isSaving: boolean;
}

/** The connection as every page shows it; without keys, that it waits for them. */
export function ConnectStep({ profile, shown, isSaving }: ConnectStepProps) {
  const { status, keys, now } = shown;
  // While its keys come under a passphrase, the profile is locked for a moment. No button yet that would jump away as
  // the form above it goes.
  const isPassing = isSaving && (status.name === 'locked' || status.name === 'disconnected');
  if (keys?.hint == null || isPassing) {
    return (
      <StatusLine status={isPassing ? NOT_YET : status} now={now}>
        <p class="say">As soon as E*TRADE has accepted your key.</p>
      </StatusLine>
    );
  }
  return (
    <>
      <ConnectionPanel profile={profile} shown={shown} />
      {status.name === 'awaitingVerifier' && (
        <>
          <PageAccessNotice />
          <CodeEntry profileId={profile.id} flowId={status.state.flowId} isNeeded={isCodeMissing(status)} />
        </>
      )}
    </>
  );
}
