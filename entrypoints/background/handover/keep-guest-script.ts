import { browser } from 'wxt/browser';
import { siteOf } from '@/utils/etrade/callback/parse-address';
import { alone, LOCKS } from '@/utils/storage/engine/alone';
import { readGuests } from '@/utils/storage/guest-items';

const SCRIPT = { id: 'guest-content', js: ['guest-content.js'], runAt: 'document_start' } as const;

/** Has the browser run our script on the sites of the invited pages and on no other. */
export const keepGuestScript = (): Promise<void> => alone(LOCKS.guestScript(), keepNow);

async function keepNow(): Promise<void> {
  // There only where the person has invited a page.
  const { scripting } = browser;
  if (!scripting) return;
  const ids = [SCRIPT.id];
  const [registered] = await scripting.getRegisteredContentScripts({ ids });
  const matches = [...new Set((await readGuests()).map(siteOf))].sort();
  if (matches.join() === (registered?.matches ?? []).toSorted().join()) return;
  if (registered) await scripting.unregisterContentScripts({ ids });
  if (matches.length > 0)
    await scripting.registerContentScripts([{ ...SCRIPT, js: [...SCRIPT.js], matches }]);
  else await browser.permissions.remove({ permissions: ['scripting'] });
}
