import type { ComponentChildren } from 'preact';
import type { Profile } from '../../connection/profile.ts';
import { holdsToken, isCodeMissing } from '../../connection/status.ts';
import { TestCall } from '../calls/TestCall.tsx';
import { CodeEntry } from '../connection/CodeEntry.tsx';
import { ConnectionPanel } from '../connection/ConnectionPanel.tsx';
import { PageAccessNotice } from '../connection/PageAccessNotice.tsx';
import { useProfile } from '../wiring/use-profile.ts';
import { type StatusNow, useStatus } from '../wiring/use-status.ts';
import { PageHeader } from './PageHeader.tsx';

interface ProfilePageProps {
  readonly title: string;
  /** How much of an answer is drawn, in characters; Copy takes the whole. */
  readonly shownCharacters: number;
  /** What is told above the profile, whichever is in front. */
  readonly notice?: ComponentChildren;
  readonly footer: (profile: Profile, shown: StatusNow) => ComponentChildren;
}

/** The page of the profile in front: its connection, and what can be done with it. */
export function ProfilePage(props: ProfilePageProps) {
  const choice = useProfile();
  if (!choice) return null;
  return (
    <>
      <PageHeader title={props.title} choice={choice} />
      {props.notice}
      <ProfileView key={choice.profile.id} profile={choice.profile} {...props} />
    </>
  );
}

function ProfileView({ profile, shownCharacters, footer }: ProfilePageProps & { profile: Profile }) {
  const shown = useStatus(profile.id);
  if (!shown) return null;
  const { status } = shown;
  return (
    <>
      <div class="content">
        <ConnectionPanel profile={profile} shown={shown} takesFocus />
        {status.name === 'awaitingVerifier' && (
          <>
            <PageAccessNotice />
            <CodeEntry profileId={profile.id} flowId={status.state.flowId} isNeeded={isCodeMissing(status)} />
          </>
        )}
        {holdsToken(status) && <TestCall profile={profile} shownCharacters={shownCharacters} />}
      </div>
      {footer(profile, shown)}
    </>
  );
}
