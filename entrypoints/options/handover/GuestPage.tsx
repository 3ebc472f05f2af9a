import type { Profile } from '@/utils/connection/profile';
import { siteOf } from '@/utils/etrade/callback/parse-address';
import { AllowAccess } from '@/utils/ui/parts/AllowAccess';
import { useAccess } from '@/utils/ui/wiring/use-access';
import type { Said } from '@/utils/ui/wiring/use-command';
import { removeGuest } from './invite-guest.ts';

interface GuestPageProps {
  readonly profile: Profile;
  readonly origin: string;
  readonly removed: (said: Said) => void;
}

/** One invitation: whether it works now, and the end of it. */
export function GuestPage({ profile, origin, removed }: GuestPageProps) {
  const site = siteOf(origin);
  const isAllowed = useAccess(site);
  const remove = () => removeGuest({ profileId: profile.id, origin }).then(removed);
  return (
    <li>
      <span>
        {origin} → {profile.label}
      </span>
      {isAllowed === false && (
        <>
          <small class="warning">Does not work now: the browser does not allow this page.</small>
          <AllowAccess origins={[site]} />
        </>
      )}
      <button type="button" class="link" onClick={() => void remove()}>
        Remove
      </button>
    </li>
  );
}
