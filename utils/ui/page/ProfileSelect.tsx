import { ENVIRONMENTS } from '../../etrade/environments.ts';
import { selectedProfileItem } from '../../storage/profile-items.ts';
import { EnvironmentTag } from '../parts/EnvironmentTag.tsx';
import type { ProfileChoice } from '../wiring/use-profile.ts';

/** The browser's own list, laid unseen over tag and label: it keeps its keyboard, its touch and its name. */
export function ProfileSelect({ profiles, profile }: ProfileChoice) {
  const hasOwnLabel = profile.label !== ENVIRONMENTS[profile.environment].title;
  return (
    <span class="profile">
      <EnvironmentTag environment={profile.environment} />
      {hasOwnLabel && <span class="profile-label">{profile.label}</span>}
      <span aria-hidden="true">▾</span>
      <select
        aria-label="Profile"
        title={profile.label}
        value={profile.id}
        onChange={({ currentTarget }) => void selectedProfileItem.setValue(currentTarget.value)}
      >
        {profiles.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}
