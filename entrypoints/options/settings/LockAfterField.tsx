import { keepOpen } from '@/utils/keys/keep-open';
import { profilesItem } from '@/utils/storage/profile-items';
import { settingsItem } from '@/utils/storage/setting-items';
import { sendCommand } from '@/utils/ui/wiring/send-command';
import { useStored } from '@/utils/ui/wiring/use-stored';

const CHOICES: readonly { readonly minutes: number | null; readonly label: string }[] = [
  { minutes: 15, label: '15 minutes' },
  { minutes: 30, label: '30 minutes' },
  { minutes: 120, label: '2 hours' },
  { minutes: null, label: 'When the browser closes' },
];

/** When profiles that a passphrase keeps lock by themselves. */
export function LockAfterField() {
  const settings = useStored(settingsItem);
  if (!settings) return null;
  return (
    <>
      <label class="field lock-after">
        Lock after
        <select
          value={String(settings.lockAfterMinutes)}
          aria-describedby="truth-lock-after"
          onChange={({ currentTarget }) => void choose(CHOICES[currentTarget.selectedIndex]?.minutes ?? null)}
        >
          {CHOICES.map((choice) => (
            <option key={choice.label} value={String(choice.minutes)}>
              {choice.label}
            </option>
          ))}
        </select>
      </label>
      <p class="aside" id="truth-lock-after">
        For profiles with a passphrase: counted from the last thing you did there. The token stays good, but
        is not kept awake while it is locked.
      </p>
    </>
  );
}

/** Holds from now on for what is unlocked already. */
async function choose(lockAfterMinutes: number | null): Promise<void> {
  await settingsItem.change((settings, write) => write({ ...settings, lockAfterMinutes }));
  const now = Date.now();
  for (const { id } of await profilesItem.getValue()) await keepOpen(id, now, true);
  await sendCommand({ type: 'settle' });
}
