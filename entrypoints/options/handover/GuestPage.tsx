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
  const nameId = `guest-${profile.id}-${origin}`;
  return (
    <li>
      <span id={nameId}>
        {origin} → {profile.label}
      </span>
      <button type="button" class="link" aria-describedby={nameId} onClick={() => void remove()}>
        Remove
      </button>
      {isAllowed === false && (
        <div class="withdrawn">
          <small>Does not work now: the browser does not allow this page.</small>
          <AllowAccess origins={[site]} />
        </div>
      )}
    </li>
  );
}
