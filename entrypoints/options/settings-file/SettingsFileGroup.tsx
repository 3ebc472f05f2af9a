import { useState } from 'preact/hooks';
import { changesBetween } from '@/utils/settings-file/preference-changes';
import { type Preferences, readPreferences } from '@/utils/settings-file/preferences';
import {
  type FileReading,
  MAX_FILE_CHARACTERS,
  readSettingsFile,
} from '@/utils/settings-file/read-settings-file';
import { FILE_NAME, settingsFile } from '@/utils/settings-file/settings-file';
import { Card } from '@/utils/ui/parts/Card';
import { Notice } from '@/utils/ui/parts/Notice';
import { saveAsFile } from '@/utils/ui/wiring/save-as-file';
import { problem, type Said, well } from '@/utils/ui/wiring/use-command';
import { fileFaultWords, SETTINGS_FILE } from '@/utils/words/pages/settings-file-words';
import { ImportQuestion } from './ImportQuestion.tsx';
import { importSettings } from './import-settings.ts';

/** A file that was read, and what was set then. */
export interface Proposal {
  readonly present: Preferences;
  readonly read: Extract<FileReading, { name: 'read' }>;
}

/** Takes settings along to another browser, or back after a reset. */
export function SettingsFileGroup() {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const save = async () => saveAsFile(settingsFile(await readPreferences()), FILE_NAME);
  const propose = async (file: File) => {
    setProposal(null);
    setSaid(null);
    const found = await proposalOf(file);
    if ('read' in found) setProposal(found);
    else setSaid(found);
  };
  const goOn = async ({ present, read }: Proposal) => {
    const importing = await importSettings(present, read.next);
    setProposal(null);
    setSaid((importing === 'imported' ? well : problem)(SETTINGS_FILE[importing]));
  };
  return (
    <Card title="Settings file" id="settings-file">
      <p class="aside">
        Takes settings, reminders, profile names and callback addresses along. Not in it: keys, tokens,
        passphrases, paired programs, token files, and the rules of the bridge, which hold consumer keys.
      </p>
      <div class="actions">
        <button type="button" class="quiet" onClick={() => void save()}>
          Export settings
        </button>
      </div>
      <label class="field import">
        Import settings
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void propose(file);
            // The same file, chosen again, is looked at again.
            currentTarget.value = '';
          }}
        />
      </label>
      {proposal && (
        <ImportQuestion
          proposal={proposal}
          confirmed={() => void goOn(proposal)}
          kept={() => setProposal(null)}
        />
      )}
      <Notice said={said} />
    </Card>
  );
}

async function proposalOf(file: File): Promise<Proposal | Said> {
  // Before it is read: it may be any file of the computer.
  if (file.size > MAX_FILE_CHARACTERS * 4) return problem(fileFaultWords({ name: 'tooLarge' }));
  const text = await file.text().catch(() => null);
  if (text === null) return problem(SETTINGS_FILE.unreadable);
  const present = await readPreferences();
  const read = readSettingsFile(text, present);
  if (read.name !== 'read') return problem(fileFaultWords(read));
  const isNews = changesBetween(present, read.next).length > 0 || read.unknown.length > 0;
  return isNews ? { present, read } : well(SETTINGS_FILE.nothing);
}
