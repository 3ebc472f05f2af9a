import type { Profile } from '@/utils/connection/profile';
import { type ApiHost, OAUTH_HOSTS } from '@/utils/etrade/environments';
import { profilesItem } from '@/utils/storage/profile-items';

/** E*TRADE documents one host for both environments; clients that use the other for sandbox keys work too. */
export function OAuthHostField({ profile }: { profile: Profile }) {
  const choose = async (oauthHost: ApiHost) => {
    const profiles = await profilesItem.getValue();
    await profilesItem.setValue(
      profiles.map((each) => (each.id === profile.id ? { ...each, oauthHost } : each)),
    );
  };
  return (
    <details class="advanced">
      <summary>Advanced</summary>
      <label class="field">
        Authorization host
        <select
          value={profile.oauthHost}
          onChange={({ currentTarget }) => void choose(currentTarget.value as ApiHost)}
        >
          {OAUTH_HOSTS.map((host) => (
            <option key={host}>{host}</option>
          ))}
        </select>
      </label>
      <p class="aside">
        E*TRADE documents api.etrade.com for both environments. Change it only if the check fails.
      </p>
    </details>
  );
}
