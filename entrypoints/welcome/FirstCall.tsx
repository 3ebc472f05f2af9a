import type { Profile } from '@/utils/connection/profile';
import { holdsToken, type Status } from '@/utils/connection/status';
import { TestCall } from '@/utils/ui/calls/TestCall';
import { Notice } from '@/utils/ui/parts/Notice';
import { useFirstAnswer } from './use-first-answer.ts';

interface FirstCallProps {
  readonly profile: Profile;
  readonly status: Status;
}

/** The first signed call, sent by itself where the login came back to this page; then any other. */
export function FirstCall({ profile, status }: FirstCallProps) {
  const said = useFirstAnswer(profile.id, status);
  if (!holdsToken(status)) {
    return (
      <p class="say">When you are back from E*TRADE, your accounts are listed here: nothing to press.</p>
    );
  }
  return (
    <>
      <TestCall profile={profile} />
      <Notice said={said} />
    </>
  );
}
