import { type Settings, settingsItem } from '@/utils/storage/setting-items';
import { applySettings } from '@/utils/ui/wiring/apply-settings';

export async function chooseLockAfter(lockAfterMinutes: Settings['lockAfterMinutes']): Promise<void> {
  await settingsItem.change((settings, write) => write({ ...settings, lockAfterMinutes }));
  await applySettings();
}
