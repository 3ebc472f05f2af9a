import { useEffect, useState } from 'preact/hooks';
import { watchSilence } from '../wiring/send-command.ts';

/** Where nobody takes up what is pressed: says so, until somebody does. */
export function SilenceNotice() {
  const [isSilent, setSilent] = useState(false);
  useEffect(() => watchSilence(setSilent), []);
  if (!isSilent) return null;
  return (
    <p class="unsaved" role="alert">
      Opening Bell does not answer. If this stays, restart the browser, or switch the extension off and on in
      the browser’s list of extensions.
    </p>
  );
}
