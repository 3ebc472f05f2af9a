import { useState } from 'preact/hooks';
import type { FailureCode } from '../../connection/failures/failure.ts';
import { Fault } from '../../connection/failures/fault.ts';
import { unlockWaitMs } from '../../keys/lock-rules.ts';
import { type Unlocking, unlockKeys } from '../../keys/unlock-keys.ts';
import { unlockAttemptsItem } from '../../storage/key-items.ts';
import { sentencesOf } from '../../words/failure-words.ts';
import { PASSPHRASE_REFUSED } from '../../words/passphrase-words.ts';
import { sendCommand } from '../wiring/send-command.ts';
import { problem, type Said } from '../wiring/use-command.ts';
import { useNow } from '../wiring/use-now.ts';
import { useStored } from '../wiring/use-stored.ts';

/** The passphrase that is being typed, and what came of the last one. It never leaves the page. */
export function useUnlock(profileId: string) {
  const [passphrase, setPassphrase] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Said | null>(null);
  const attempts = useStored(unlockAttemptsItem(profileId));
  const now = useNow();
  const waitMs = attempts ? unlockWaitMs(attempts, now) : 0;
  const unlock = async () => {
    if (isBusy || waitMs > 0 || passphrase === '') return;
    setBusy(true);
    setRefusal(null);
    const came = await unlockKeys(profileId, passphrase, Date.now()).catch(codeOf);
    if (came === 'unlocked') await sendCommand({ type: 'resume', profileId });
    setPassphrase('');
    setRefusal(refusalOf(came));
    setBusy(false);
  };
  return { passphrase, setPassphrase, isBusy, refusal, waitMs, unlock };
}

/** What the browser has no room for is told; why a passphrase does not open is not: it would help who guesses. */
const codeOf = (error: unknown): FailureCode | 'refused' => (error instanceof Fault ? error.code : 'refused');

function refusalOf(came: Unlocking | FailureCode): Said | null {
  if (came === 'unlocked' || came === 'tooSoon') return null;
  return problem(came === 'refused' ? PASSPHRASE_REFUSED : sentencesOf({ code: came }));
}
