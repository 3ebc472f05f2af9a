import { useState } from 'preact/hooks';
import { storageVerdict } from '../../keys/lost-keys.ts';
import { resetStorage } from '../../keys/reset-everything.ts';
import { ConfirmByTyping } from '../parts/ConfirmByTyping.tsx';
import { Notice } from '../parts/Notice.tsx';
import { sendCommand } from '../wiring/send-command.ts';
import { problem, type Said } from '../wiring/use-command.ts';

/** Erases everything, once the person has typed that it is meant. */
export function ResetForm({ lookAgain }: { lookAgain: () => void }) {
  const [notice, setNotice] = useState<Said | null>(null);
  const reset = async () => {
    await resetStorage();
    if (await storageVerdict()) {
      setNotice(
        problem(
          'The browser could not delete it. Remove Opening Bell from the browser and install it again.',
        ),
      );
    }
    await sendCommand({ type: 'settle' });
    lookAgain();
  };
  return (
    <section class="section reset">
      <p class="say">
        Reset deletes keys, settings and tokens here. A live token keeps working at E*TRADE until midnight in
        New York, and a token file stays in Downloads.
      </p>
      <ConfirmByTyping
        word="RESET"
        button="Reset Opening Bell"
        kind="danger"
        name="Reset"
        confirmed={reset}
      />
      <Notice said={notice} />
    </section>
  );
}
