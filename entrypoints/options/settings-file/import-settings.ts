import { needsOf, withoutNeeds } from '@/utils/settings-file/preference-changes';
import {
  droppedAddresses,
  type Preferences,
  readPreferences,
  storePreferences,
} from '@/utils/settings-file/preferences';
import { applySettings } from '@/utils/ui/wiring/apply-settings';
import { askForNeeds, giveBackSite } from '@/utils/ui/wiring/site-access';

/** What came of a press on "Import". */
export type Importing = 'imported' | 'withoutAccess' | 'movedOn' | 'notStored';

/**
 * Imports what was shown. The browser is asked before anything is waited for: it asks the person only right on a press.
 * @param shown what was set when the changes were shown
 */
export async function importSettings(shown: Preferences, next: Preferences): Promise<Importing> {
  const isAllowed = await askForNeeds(needsOf(shown, next));
  const wanted = isAllowed ? next : withoutNeeds(shown, next);
  try {
    // What is confirmed is what was asked about.
    if (!isSame(await readPreferences(), shown)) return 'movedOn';
    await storePreferences(wanted);
  } catch {
    return 'notStored';
  } finally {
    // Of addresses that are saved no more, or were not saved after all.
    const saved = await readPreferences();
    for (const each of [shown, next]) {
      for (const address of droppedAddresses(each, saved)) await giveBackSite(address);
    }
  }
  await applySettings();
  return isAllowed ? 'imported' : 'withoutAccess';
}

const isSame = (some: Preferences, others: Preferences) => JSON.stringify(some) === JSON.stringify(others);
