import { browser } from 'wxt/browser';
import { parseWebOrigin } from '@/utils/etrade/callback/parse-web-address';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { guestsItem, readGuests } from '@/utils/storage/guest-items';
import type { NamedPermission } from '@/utils/ui/wiring/request-access';
import { askForSite, giveBackSite } from '@/utils/ui/wiring/site-access';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import { GUEST_CHANGED, GUEST_FAULTS } from '@/utils/words/handover/guest-words';

/** What a page needs beside its site: the browser runs our script there for it. */
const PERMISSION: NamedPermission = 'scripting';

/** A page that may ask about a profile. */
export interface Guest {
  readonly profileId: string;
  readonly origin: string;
}

/** To be called right on a press: the browser asks the person only then. */
export async function inviteGuest(profileId: string, typed: string): Promise<Said> {
  const parsed = parseWebOrigin(typed);
  if (parsed.name === 'invalid') return problem(GUEST_FAULTS[parsed.fault]);
  const origin = parsed.address;
  if (!(await askForSite(origin, [PERMISSION]))) return problem(GUEST_CHANGED.notAllowed);
  const said = await alone(LOCKS.guestScript(), () => keepGuest({ profileId, origin }));
  if (said.kind === 'problem') await giveBackSite(origin);
  return said;
}

/** Under the lock of who gives the permission back with the last guest: it may just have done so. */
async function keepGuest({ profileId, origin }: Guest): Promise<Said> {
  const permissions = [PERMISSION];
  if (!(await browser.permissions.contains({ permissions }))) return problem(GUEST_CHANGED.notAllowed);
  try {
    return await guestsItem(profileId).change(async (known, write) => {
      if (known.includes(origin)) return problem(GUEST_CHANGED.isInvited);
      await write([...known, origin]);
      return well(GUEST_CHANGED.invited);
    });
  } catch {
    if ((await readGuests()).length === 0) await browser.permissions.remove({ permissions });
    return problem(GUEST_CHANGED.notStored);
  }
}

export async function removeGuest({ profileId, origin }: Guest): Promise<Said> {
  try {
    await guestsItem(profileId).change((known, write) => write(known.filter((each) => each !== origin)));
  } catch {
    return problem(GUEST_CHANGED.notStored);
  }
  await giveBackSite(origin);
  return well(GUEST_CHANGED.removed);
}
