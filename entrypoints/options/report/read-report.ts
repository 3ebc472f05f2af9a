import type { Profile } from '@/utils/connection/profile';
import { clockErrorMs } from '@/utils/etrade/exchange/server-clock';
import { readKeysNote } from '@/utils/keys/keys-note';
import { changedPageItem, clockReadingsItem, logItem } from '@/utils/storage/background-items';
import { connectionItem } from '@/utils/storage/connection-items';
import { profilesItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { type ReportedProfile, reportText } from './report-text.ts';

/** The report as things stand now. */
export async function readReport(): Promise<string> {
  const [profiles, settings, readings, changedPage, log] = await Promise.all([
    profilesItem.getValue(),
    settingsItem.getValue(),
    clockReadingsItem.getValue(),
    changedPageItem.getValue(),
    logItem.getValue(),
  ]);
  return reportText({
    version: chrome.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    settings: { ...settings },
    clockErrorMs: clockErrorMs(readings),
    profiles: await Promise.all(profiles.map(readProfile)),
    changedPage,
    log,
  });
}

async function readProfile({ id, environment, oauthHost }: Profile): Promise<ReportedProfile> {
  const [state, note] = await Promise.all([connectionItem(id).getValue(), readKeysNote(id)]);
  const failure = state.name === 'failed' ? state.failure.code : null;
  return { environment, state: state.name, failure, keep: note?.keep ?? null, oauthHost };
}
