import { LOCK_AFTER_MINUTES, settingsItem } from '@/utils/storage/setting-items';
import { useStored } from '@/utils/ui/wiring/use-stored';
import { lockAfterWords } from '@/utils/words/passphrase-words';
import { chooseLockAfter } from './choose-lock-after.ts';

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
          onChange={({ currentTarget }) =>
            void chooseLockAfter(LOCK_AFTER_MINUTES[currentTarget.selectedIndex] ?? null)
          }
        >
          {LOCK_AFTER_MINUTES.map((minutes) => (
            <option key={minutes} value={String(minutes)}>
              {lockAfterWords(minutes)}
            </option>
          ))}
        </select>
      </label>
      <p class="aside" id="truth-lock-after">
        For profiles with a passphrase. Counts from your last action. A locked token stays good but is not
        kept awake.
      </p>
    </>
  );
}
