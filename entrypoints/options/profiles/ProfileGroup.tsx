import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { UnlockForm } from '@/utils/ui/keys/UnlockForm';
import { EnvironmentTag } from '@/utils/ui/parts/EnvironmentTag';
import { useStatus } from '@/utils/ui/wiring/use-status';
import { CallbackDoctor } from '../callback/CallbackDoctor.tsx';
import { KeysForm } from '../keys/KeysForm.tsx';
import { CallbackAddressField } from './CallbackAddressField.tsx';
import { OAuthHostField } from './OAuthHostField.tsx';

/** Everything about one profile. Its keys are changed by who can open them. */
export function ProfileGroup({ profile }: { profile: Profile }) {
  const shown = useStatus(profile.id);
  const [isSaving, setSaving] = useState(false);
  if (!shown) return null;
  // While its keys come under another passphrase, the profile is locked for a moment: who has it open stays.
  const isLocked = shown.status.name === 'locked' && !isSaving;
  return (
    <fieldset class="profile-group">
      <legend>{profile.label}</legend>
      <span class="profile-tag">
        <EnvironmentTag environment={profile.environment} />
      </span>
      {isLocked ? (
        <>
          <p class="locked say">Locked. Enter the passphrase to see or change how this profile is set up.</p>
          <UnlockForm profile={profile} />
        </>
      ) : (
        <>
          <KeysForm profile={profile} note={shown.keys} onBusy={setSaving} />
          <CallbackAddressField profile={profile} />
          <OAuthHostField profile={profile} />
          {/* What was heard belongs to the key that it was asked with. */}
          <CallbackDoctor key={shown.keys?.hint} profile={profile} hint={shown.keys?.hint ?? null} />
        </>
      )}
    </fieldset>
  );
}
