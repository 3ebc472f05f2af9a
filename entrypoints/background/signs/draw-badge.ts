import { browser } from 'wxt/browser';
import { readLock } from '@/utils/keys/profile-vault';
import { settingsItem } from '@/utils/storage/setting-items';
import { timeFor } from '../world/clock';
import { type Badge, badgeOf } from './badge';
import { frontProfile } from './front-profile';

/** Draws the state of the profile in front on the toolbar icon. */
export async function drawBadge(): Promise<void> {
  const [front, settings] = await Promise.all([frontProfile(), settingsItem.getValue()]);
  if (!front) return;
  const { profile, state } = front;
  const isLocked = (await readLock(profile.id, Date.now())).name === 'locked';
  const badge = badgeOf(profile, state, timeFor(state), isLocked);
  await show(settings.showBadge ? badge : { ...badge, text: '' });
}

export async function show({ text, colour, title }: Badge): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color: colour }),
    action.setBadgeTextColor?.({ color: '#ffffff' }),
    action.setTitle({ title }),
  ]);
}
