import { acceptLostKeys } from '../../keys/lost-keys.ts';
import type { StorageTrouble } from '../../storage/storage-condition.ts';
import { FailureText } from '../connection/FailureText.tsx';
import { StatusLine } from '../connection/StatusLine.tsx';
import { Bell } from '../parts/Bell.tsx';
import { openPage } from '../wiring/open-page.ts';
import { ResetForm } from './ResetForm.tsx';

interface ScreenProps {
  readonly trouble: StorageTrouble;
  readonly lookAgain: () => void;
}

/** In place of a page that nothing trustworthy could be shown on. It reads nothing, and writes only when told to. */
export function EmergencyScreen({ trouble, lookAgain }: ScreenProps) {
  const failure = { code: trouble, at: 0 };
  return (
    <>
      <header>
        <Bell />
        <h1>Opening Bell</h1>
      </header>
      <section class="panel fail emergency">
        <StatusLine status={{ name: 'failed', failure, earlier: null }} now={0}>
          <FailureText failure={failure} />
        </StatusLine>
        {trouble === 'keysLost' && <EnterAgain lookAgain={lookAgain} />}
      </section>
      {trouble !== 'keysLost' && <ResetForm lookAgain={lookAgain} />}
    </>
  );
}

function EnterAgain({ lookAgain }: Pick<ScreenProps, 'lookAgain'>) {
  const goOn = async () => {
    await acceptLostKeys();
    if (location.pathname !== '/options.html') await openPage('options');
    lookAgain();
  };
  return (
    <div class="actions">
      <button type="button" class="main" onClick={() => void goOn()}>
        Enter the keys again
      </button>
    </div>
  );
}
