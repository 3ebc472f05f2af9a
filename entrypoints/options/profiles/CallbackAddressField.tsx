import { useId, useState } from 'preact/hooks';
import type { Profile } from '@/utils/connection/profile';
import { parseCallbackAddress } from '@/utils/etrade/callback/parse-callback-address';
import { callbackAddressItem } from '@/utils/storage/callback-items';
import { Notice } from '@/utils/ui/parts/Notice';
import { askForSite, giveBackSite } from '@/utils/ui/wiring/site-access';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { ADDRESS_CHANGED, addressFaultWords } from '@/utils/words/callback/callback-words';

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
      <label class="field">
        Callback address
        <input
          type="text"
          inputMode="url"
          spellcheck={false}
          autocomplete="off"
          value={typed ?? saved ?? ''}
          aria-describedby={asideId}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <div class="actions">
        <button type="submit" class="quiet">
          Save address
        </button>
      </div>
      <p class="aside" id={asideId}>
        Only if you have registered one with E*TRADE. Nobody has to answer there, and until E*TRADE activates
        it nothing changes.
      </p>
      <Notice said={said} />
    </form>
  );
}

/** The browser is asked before anything is waited for: it asks the person only right on a press. */
async function changeAddress(profileId: string, typed: string, saved: string | null): Promise<Said> {
  const parsed = parseCallbackAddress(typed);
  const isRemoval = parsed.name === 'invalid' && parsed.fault === 'empty';
  if (parsed.name === 'invalid' && !isRemoval) return problem(addressFaultWords(parsed.fault));
  const address = parsed.name === 'valid' ? parsed.address : null;
  if (address && !(await askForSite(address))) return problem(ADDRESS_CHANGED.notAllowed);
  try {
    await callbackAddressItem(profileId).setValue(address);
  } catch {
    return problem(ADDRESS_CHANGED.notStored);
  }
  if (saved) await giveBackSite(saved);
  return well(address ? ADDRESS_CHANGED.saved : ADDRESS_CHANGED.removed);
}
