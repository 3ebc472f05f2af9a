import { type ComponentChildren, Fragment } from 'preact';
import { sentencesOf } from '../../words/failure-words.ts';
import { EmergencyScreen } from './EmergencyScreen.tsx';
import { SilenceNotice } from './SilenceNotice.tsx';
import { SlowScreen } from './SlowScreen.tsx';
import { useStorageTrouble } from './use-storage-trouble.ts';

/** Shows a page only where what it would show can be trusted; else what is wrong, and the one way on. */
export function StorageGate({ children }: { children: ComponentChildren }) {
  const { trouble, unsaved, lookAgain } = useStorageTrouble();
  if (trouble === undefined) return null;
  if (trouble === 'slow') return <SlowScreen />;
  if (trouble) return <EmergencyScreen trouble={trouble} lookAgain={lookAgain} />;
  return (
    <>
      <SilenceNotice />
      {unsaved > 0 && (
        <p class="unsaved" role="alert">
          {sentencesOf({ code: 'storageFull' })}
        </p>
      )}
      {/* Drawn anew after each: a switch must not stand as it was not saved. */}
      <Fragment key={unsaved}>{children}</Fragment>
    </>
  );
}
