import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { ENVIRONMENTS } from '@/utils/etrade/environments';
import { UnlockForm } from '@/utils/ui/keys/UnlockForm';
import { FoldingCard } from '@/utils/ui/parts/Card';
import { EnvironmentTag } from '@/utils/ui/parts/EnvironmentTag';
import { useStatus } from '@/utils/ui/wiring/use-status';
import { profileSummary } from '@/utils/words/pages/card-words';
import { CallbackDoctor } from '../callback/CallbackDoctor.tsx';
import { KeysForm } from '../keys/KeysForm.tsx';
import { CallbackAddressField } from './CallbackAddressField.tsx';
import { OAuthHostField } from './OAuthHostField.tsx';

interface ProfileCardProps {
  readonly profile: Profile;
  readonly isOpen: boolean;
  readonly turn: (isOpen: boolean) => void;
}

/** Everything about one profile. Its keys are changed by who can open them. */
export function ProfileCard({ profile, isOpen, turn }: ProfileCardProps) {
  const shown = useStatus(profile.id);
  const [isSaving, setSaving] = useState(false);
  if (!shown) return null;
  const { status, keys, now } = shown;
  // While its keys come under another passphrase, the profile is locked for a moment: who has it open stays.
  const isLocked = status.name === 'locked' && !isSaving;
  const hasOwnLabel = profile.label !== ENVIRONMENTS[profile.environment].title;
  return (
    <FoldingCard
      id={profile.id}
      title={profile.label}
      tag={hasOwnLabel && <EnvironmentTag environment={profile.environment} />}
      summary={profileSummary(status, now, keys?.hint ?? null)}
      isOpen={isOpen}
      turn={turn}
    >
      {isLocked ? (
        <>
          <p class="locked say">Locked. Enter the passphrase to see or change this profile.</p>
          <UnlockForm profile={profile} />
        </>
      ) : (
        <>
          <KeysForm profile={profile} note={keys} onBusy={setSaving} />
          <CallbackAddressField profile={profile} />
          <OAuthHostField profile={profile} />
          {/* What was heard belongs to the key that it was asked with. */}
          <CallbackDoctor key={keys?.hint} profile={profile} hint={keys?.hint ?? null} />
        </>
      )}
    </FoldingCard>
  );
}
