import { type ForeignLogin, foreignLoginsItem, isFresh } from '@/utils/storage/bridge-items';
import type { Look } from '@/utils/storage/storage-condition';

/** Who opens pages by the hundred pushes out the oldest. */
const MOST_LOGINS = 8;

/** Notes that a tab shows the agreement of another program; what it showed before is over. */
export function noteForeignLogin(login: ForeignLogin): Promise<void> {
  return changeLogins((known) => [...known, login].slice(-MOST_LOGINS), login.tabId);
}

/** The login of another program that a tab has shown, once; null where there is none, or its time is over. */
export async function takeForeignLogin(tabId: number): Promise<ForeignLogin | null> {
  let found: ForeignLogin | undefined;
  await changeLogins((others, taken) => {
    found = taken;
    return others;
  }, tabId);
  return found && isFresh(found, Date.now()) ? found : null;
}

/** What the tab shows from now on is a login of ours. */
export async function forgetForeignLogin(look: Look, tabId: number): Promise<void> {
  if (look.find(foreignLoginsItem).some((each) => each.tabId === tabId)) await takeForeignLogin(tabId);
}

/** @param change gets the logins of other tabs, and the one of this tab */
function changeLogins(
  change: (others: readonly ForeignLogin[], own?: ForeignLogin) => readonly ForeignLogin[],
  tabId: number,
): Promise<void> {
  return foreignLoginsItem.change(async (known, write) => {
    const own = known.find((each) => each.tabId === tabId);
    const others = known.filter((each) => each !== own);
    const changed = change(others, own);
    if (own || changed !== others) await write(changed);
  });
}
