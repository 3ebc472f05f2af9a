import type {
  PreferenceChange,
  PreferenceName,
  PreferenceValue,
} from '../../settings-file/preference-changes.ts';
import type { FileFault } from '../../settings-file/read-settings-file.ts';
import { lockAfterWords } from '../passphrase-words.ts';
import { visibleText } from '../visible-text.ts';

const SHOWN_CHARACTERS = 60;
const SHOWN_NAMES = 5;

/** What a file holds may be anything: enough of it to find it there. */
const quoted = (text: string) => `"${visibleText(text.slice(0, SHOWN_CHARACTERS))}"`;

/** Why a file cannot be imported. */
export function fileFaultWords(fault: FileFault): string {
  switch (fault.name) {
    case 'tooLarge':
      return 'This file is too large for a settings file. Nothing was changed.';
    case 'notJson':
    case 'notOurs':
      return 'This is no settings file of Opening Bell. Nothing was changed.';
    case 'newer':
      return 'A newer Opening Bell has written this file. Update Opening Bell, then import it again.';
    case 'field':
      return `${quoted(fault.field)} has a value that cannot be used. Nothing was changed.`;
  }
}

const TITLES: Readonly<Record<PreferenceName, string>> = {
  showBadge: 'State on the toolbar icon',
  keepAlive: 'Keep tokens awake',
  lockAfterMinutes: 'Lock after',
  keepHistory: 'History of test calls',
  singleKeys: 'Keys of one character in the console',
  tokenEnds: 'Reminder before the token ends',
  mornings: 'Morning reminder',
  morningAt: 'Time of the morning reminder',
  label: 'Name',
  oauthHost: 'Authorization host',
  callbackAddress: 'Callback address',
};

function valueWords(what: PreferenceName, value: PreferenceValue): string {
  if (what === 'lockAfterMinutes') return lockAfterWords(value as number | null);
  if (typeof value === 'boolean') return value ? 'on' : 'off';
  return value === null ? 'none' : visibleText(String(value));
}

/** One line for one change. */
export function changeWords({ what, profile, from, to }: PreferenceChange): string {
  const title = profile === null ? TITLES[what] : `${profile}: ${TITLES[what]}`;
  return `${title}: ${valueWords(what, from)} → ${valueWords(what, to)}`;
}

/** What this version does not know of a file; null where it knows all. */
export function unknownWords(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  const shown = names.slice(0, SHOWN_NAMES).map(quoted).join(', ');
  const rest = names.length - SHOWN_NAMES;
  return `Left out, because this version does not know it: ${shown}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

export const SETTINGS_FILE = {
  question: 'Import these settings?',
  nothing: 'This file changes nothing.',
  unreadable: 'The browser could not read this file. Choose it again.',
  imported: 'Imported',
  withoutAccess:
    'The browser did not allow what the reminders or callback addresses need, so those stay as they were. The rest is imported.',
  movedOn: 'Something was changed meanwhile. Look at the changes once more.',
  notStored:
    'The browser could not store this, so nothing was changed. Make room on the disk, then try again.',
};
