import { useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { guestsItem } from '@/utils/storage/guest-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { AddressField } from '@/utils/ui/parts/AddressField';
import { Card } from '@/utils/ui/parts/Card';
import { Notice } from '@/utils/ui/parts/Notice';
import type { Said } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { GuestPage } from './GuestPage.tsx';
import { inviteGuest } from './invite-guest.ts';

/** Web pages that may ask whether a token is there. */
export function GuestPagesGroup() {
  const profiles = useStored(profilesItem);
  const [chosen, setChosen] = useState<string | null>(null);
  const [address, setAddress] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const profileId = chosen ?? profiles?.[0]?.id;
  if (!profiles || profileId === undefined) return null;
  const invite = async (event: Event) => {
    event.preventDefault();
    const invited = await inviteGuest(profileId, address);
    setSaid(invited);
    if (invited.kind === 'ok') setAddress('');
  };
  return (
    <Card title="Guest pages">
      <p class="aside">
        A web page of yours may ask how a profile stands: its name, its state, and when its token ends. Every
        script on that page can ask; none is ever given a token, a key or a code.
      </p>
      <ul class="rules">
        {profiles.map((profile) => (
          <GuestPages key={profile.id} profile={profile} removed={setSaid} />
        ))}
      </ul>
      <form onSubmit={(event) => void invite(event)}>
        <div class="row">
          <AddressField
            label="Address"
            value={address}
            change={setAddress}
            placeholder="http://localhost:3000"
          />
          <label class="field">
            May ask about
            <select value={profileId} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
              {profiles.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div class="actions">
          <button type="submit" class="quiet">
            Invite
          </button>
        </div>
        <Notice said={said} />
      </form>
    </Card>
  );
}

interface GuestPagesProps {
  readonly profile: Profile;
  readonly removed: (said: Said) => void;
}

function GuestPages({ profile, removed }: GuestPagesProps) {
  const origins = useStored(guestsItem(profile.id));
  return (
    <>
      {origins?.map((origin) => (
        <GuestPage key={origin} profile={profile} origin={origin} removed={removed} />
      ))}
    </>
  );
}
