import { useState } from 'preact/hooks';
import { holdsToken } from '@/utils/connection/status';
import { Bell } from '@/utils/ui/parts/Bell';
import { type ProfileChoice, useProfile } from '@/utils/ui/wiring/use-profile';
import { useStatus } from '@/utils/ui/wiring/use-status';
import { ConnectStep } from './ConnectStep.tsx';
import { FirstCall } from './FirstCall.tsx';
import { FirstKeys } from './FirstKeys.tsx';
import { PinHint } from './PinHint.tsx';
import { ReminderOffer } from './ReminderOffer.tsx';
import { Step } from './Step.tsx';
import { Story } from './Story.tsx';
import { WhichKey } from './WhichKey.tsx';

/** From a fresh installation to the first signed call, without leaving the page but for E*TRADE's. */
export function Welcome() {
  const choice = useProfile();
  return choice ? <FirstSteps {...choice} /> : null;
}

function FirstSteps(choice: ProfileChoice) {
  const { profile } = choice;
  const [isSaving, setSaving] = useState(false);
  const shown = useStatus(profile.id);
  const hasKeys = shown?.keys?.hint != null;
  const isKeyDone = hasKeys && !isSaving;
  const isConnected = shown != null && holdsToken(shown.status);
  return (
    <>
      <header>
        <Bell />
        <h1>Welcome to Opening Bell</h1>
      </header>
      <div class="first-steps">
        <div>
          <Step number={1} title="Your key" isDone={isKeyDone}>
            <WhichKey {...choice} isBrief={hasKeys} />
            {shown && <FirstKeys key={profile.id} profile={profile} shown={shown} onBusy={setSaving} />}
          </Step>
          {shown && (
            <>
              <Step number={2} title="Connect" isDone={isConnected} isNext={isKeyDone}>
                <ConnectStep key={profile.id} profile={profile} shown={shown} isSaving={isSaving} />
              </Step>
              <Step number={3} title="The first answer" isDone={false} isNext={isConnected}>
                <FirstCall key={profile.id} profile={profile} status={shown.status} />
              </Step>
            </>
          )}
        </div>
        <aside aria-label="What to expect">
          {hasKeys ? <PinHint /> : <Story />}
          {isConnected && <ReminderOffer />}
        </aside>
      </div>
      <footer>
        <a href="/options.html">Options</a>
        <a href="https://developer.etrade.com/getting-started" target="_blank" rel="noreferrer">
          E*TRADE for developers
        </a>
        <span class="key">Not made by E*TRADE</span>
      </footer>
    </>
  );
}
