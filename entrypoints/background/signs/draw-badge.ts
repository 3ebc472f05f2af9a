import { browser } from 'wxt/browser';
import type { Profile } from '@/utils/connection/profile';
import { statusOf } from '@/utils/connection/status';
import { readLock } from '@/utils/keys/profile-vault';
import { connectionItem } from '@/utils/storage/connection-items';
import { frontOf, profilesItem, selectedProfileItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { timeFor } from '../world/clock';
import { type Badge, badgeOf, type Look } from './badge';

/** Draws how the profiles stand on the toolbar icon. */
export async function drawBadge(): Promise<void> {
  const [profiles, selectedId, settings] = await Promise.all([
    profilesItem.getValue(),
    selectedProfileItem.getValue(),
    settingsItem.getValue(),
  ]);
  const looks = await Promise.all(profiles.map(lookAt));
  const inFront = frontOf(profiles, selectedId);
  const front = looks.find(({ profile }) => profile === inFront);
  if (!front) return;
  const others = looks.filter((each) => each !== front);
  const badge = badgeOf(front, others);
  await show(settings.showBadge ? badge : { ...badge, text: '' });
}

async function lookAt(profile: Profile): Promise<Look> {
  const [state, lock] = await Promise.all([
    connectionItem(profile.id).getValue(),
    readLock(profile.id, Date.now()),
  ]);
  const now = timeFor(state);
  return { profile, status: statusOf(state, now, lock.name === 'locked'), now };
}

export async function show({ text, colour, title, isOn }: Badge): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ text }),
    action.setBadgeBackgroundColor({ color: colour }),
    action.setBadgeTextColor?.({ color: '#ffffff' }),
    action.setTitle({ title }),
    // Not in Firefox for Android.
    action.setIcon?.({ path: iconOf(isOn ? '' : 'off-') }),
  ]);
}

const iconOf = (kind: string) => ({ 16: `/icon/${kind}16.png`, 32: `/icon/${kind}32.png` });
