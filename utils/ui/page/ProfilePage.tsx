import type { ComponentChildren } from 'preact';
import type { Profile } from '../../connection/profile.ts';
import { isCodeMissing } from '../../connection/status.ts';
import { CodeEntry } from '../connection/CodeEntry.tsx';
import { ConnectionPanel } from '../connection/ConnectionPanel.tsx';
import { PageAccessNotice } from '../connection/PageAccessNotice.tsx';
import { useProfile } from '../wiring/use-profile.ts';
import { type StatusNow, useStatus } from '../wiring/use-status.ts';
import { PageHeader } from './PageHeader.tsx';

interface ProfilePageProps {
  readonly title: string;
  /** What is told above the profile, whichever is in front. */
  readonly notice?: ComponentChildren;
  /** What can be done on this page, below the connection. */
  readonly work: (profile: Profile, shown: StatusNow) => ComponentChildren;
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

function ProfileView({ profile, work, footer }: ProfilePageProps & { profile: Profile }) {
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
        {work(profile, shown)}
      </div>
      {footer(profile, shown)}
    </>
  );
}
