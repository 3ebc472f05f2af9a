import { useId, useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { AddressField } from '@/utils/ui/parts/AddressField';
import { Notice } from '@/utils/ui/parts/Notice';
import type { Said } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { KEYS_UNSAVED } from '@/utils/words/keys-words';
import { changeAddress } from './change-address.ts';

/** Where E*TRADE takes this profile's logins in place of the code page, once it has activated that. */
export function CallbackAddressField({ profile }: { profile: Profile }) {
  const saved = useStored(callbackAddressItem(profile.id));
  const [typed, setTyped] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const asideId = useId();
  if (saved === undefined) return null;
  const save = async (event: Event) => {
    event.preventDefault();
    const change = await changeAddress(profile.id, typed ?? saved ?? '', saved);
    setSaid(change);
    if (change.kind === 'ok') setTyped(null);
  };
  return (
    <form class="callback-address" onSubmit={(event) => void save(event)}>
      <AddressField
        label="Callback address"
        value={typed ?? saved ?? ''}
        change={setTyped}
        describedBy={asideId}
      />
      <div class="actions">
        <button type="submit" class="quiet">
          Save address
        </button>
        {typed !== null && typed !== (saved ?? '') && <span class="unsaved-mark">{KEYS_UNSAVED}</span>}
      </div>
      <p class="aside" id={asideId}>
        Only if you have registered one with E*TRADE. Nobody has to answer there, and until E*TRADE activates
        it nothing changes.
      </p>
      <Notice said={said} />
    </form>
  );
}
