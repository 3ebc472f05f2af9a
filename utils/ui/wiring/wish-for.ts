import { browser } from 'wxt/browser';
import { type ReminderWishes, reminderWishesItem } from '../../storage/setting-items.ts';

export type Wish = 'tokenEnds' | 'mornings';

/** To be called right on a press, for only then a browser asks. @returns whether it allows notifications */
export async function wishFor(name: Wish, isWanted: boolean): Promise<boolean> {
  const isAllowed = !isWanted || (await browser.permissions.request({ permissions: ['notifications'] }));
  if (isAllowed)
    await reminderWishesItem.change((wishes: ReminderWishes, write) =>
      write({ ...wishes, [name]: isWanted }),
    );
  return isAllowed;
}
