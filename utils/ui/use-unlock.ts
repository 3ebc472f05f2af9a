import { useState } from 'preact/hooks';
import { unlockWaitMs } from '../connection/lock.ts';
import { laterTime } from '../etrade/server-clock.ts';
import { clockReadingsItem } from '../storage/clock-readings-item.ts';
import { unlockKeys } from '../storage/passphrase-keys.ts';
import { unlockAttemptsItem } from '../storage/unlock-attempts-item.ts';
import { lockTime } from './lock-time.ts';
import { sendCommand } from './send-command.ts';
import { useNow } from './use-now.ts';
import { useStored } from './use-stored.ts';

/** The passphrase that is being typed, and what came of the last one. It never leaves the page. */
export function useUnlock(profileId: string) {
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const attempts = useStored(unlockAttemptsItem(profileId));
  const readings = useStored(clockReadingsItem);
  const now = useNow();
  const waitMs = attempts && readings ? unlockWaitMs(attempts, laterTime(readings, now)) : 0;
  const unlock = async () => {
    if (isBusy || waitMs > 0 || passphrase === '') return;
    setBusy(true);
    setRefused(false);
    const came = await unlockKeys(profileId, passphrase, await lockTime()).catch(() => 'refused');
    if (came === 'unlocked') await sendCommand({ type: 'resume', profileId });
    setPassphrase('');
    setRefused(came === 'refused');
    setBusy(false);
  };
  return { passphrase, setPassphrase, isBusy, isRefused, waitMs, unlock };
}
