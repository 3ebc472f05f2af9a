import type { Profile } from '@/utils/connection/profile';
import { EnvironmentTag } from '@/utils/ui/EnvironmentTag';
import { useKeysNote } from '@/utils/ui/use-keys-note';
import { KeysForm } from './KeysForm.tsx';
import { OAuthHostField } from './OAuthHostField.tsx';

/** Everything about one profile. */
export function ProfileGroup({ profile }: { profile: Profile }) {
  const note = useKeysNote(profile.id);
  if (note === undefined) return null;
  return (
    <fieldset class="profile-group">
      <legend>{profile.label}</legend>
      <span class="profile-tag">
        <EnvironmentTag environment={profile.environment} />
      </span>
      <KeysForm profile={profile} note={note} />
      <OAuthHostField profile={profile} />
    </fieldset>
  );
}
