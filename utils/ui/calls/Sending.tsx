import { useEffect, useState } from 'preact/hooks';
import { sendCommand } from '../wiring/send-command.ts';

/** What comes sooner needs no way out. */
const CANCEL_AFTER_MS = 2_000;

/** In the bar of an answer while it is waited for; what takes long can be cancelled. */
export function Sending({ profileId, callId }: { profileId: string; callId: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), CANCEL_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const cancel = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    // The button goes, and Send is no place for a key that is pressed twice.
    currentTarget.closest<HTMLElement>('.response')?.focus();
    void sendCommand({ type: 'cancelCall', profileId, callId });
  };
  return (
    <>
      <b class="sending">Sending…</b>
      {isLong && (
        <button type="button" class="link copy" onClick={cancel}>
          Cancel call
        </button>
      )}
    </>
  );
}
